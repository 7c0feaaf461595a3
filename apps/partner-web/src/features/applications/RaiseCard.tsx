import { quotaAmount, type RaiseState, raiseSpan, raiseState, raiseStateLabels } from '@cesu/domain/quotas'
import { Confirmed, dayOfInstant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useRaises } from './useRaises.ts'

type Raise = inferOutput<typeof api.quotas.read>['raises'][number]

const severities: Record<RaiseState, 'new' | 'info' | 'success' | 'error'> = {
  ...{ SUBMITTED: 'new', COMING: 'info', IN_FORCE: 'success', OVER: 'info' },
  ...{ REFUSED: 'error', WITHDRAWN: 'info', ENDED: 'error' },
}

/** One raise: what was asked, where it is, what an agent answered, and the way to take it back. */
export function RaiseCard({ raise, onDone }: { raise: Raise; onDone: (message: string) => void }) {
  const { id, version, quota, asked, usual, askedAt, askedByName, why, reason, status } = raise
  const state = raiseState(raise, useMe().today)
  const { withdraw } = useRaises(onDone)
  return (
    <div className="cesu-card cesu-text">
      <p className="fr-mb-1v">
        <strong>{quotaAmount(quota, asked)}</strong> au lieu de {usual.toLocaleString('fr-FR')}, {raiseSpan(raise)}{' '}
        <Badge small noIcon severity={severities[state]}>
          {raiseStateLabels[state]}
        </Badge>
      </p>
      <p className="fr-text--sm fr-mb-1v">
        Demandé le {dayOfInstant(askedAt)} par {askedByName} : « {why} »
      </p>
      {reason !== null && <p className="fr-mb-1v">L’Urssaf écrit : « {reason} »</p>}
      {status === 'SUBMITTED' && (
        <Confirmed
          label="Retirer la demande"
          of={quotaAmount(quota, asked)}
          question="Retirer cette demande ? L’Urssaf n’y répondra plus."
          confirm="Retirer"
          keep="Garder"
          isPending={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate({ id, version })}
        />
      )}
    </div>
  )
}
