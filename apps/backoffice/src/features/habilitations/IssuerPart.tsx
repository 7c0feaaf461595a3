import { voucherConventionLabels } from '@cesu/domain/vouchers'
import { day, euros, Facts, instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { ReasonForm } from '../../ReasonForm.tsx'
import { IssuerForm } from './IssuerForm.tsx'

type Issuer = NonNullable<inferOutput<typeof api.habilitations.partner>['issuer']>

interface IssuerPartProps {
  partnerId: string
  issuer: Issuer
  onDone: (message: string) => void
}

/** The habilitation of an issuer of prefinanced CESU: what it says, how it is stopped, and what was done. */
export function IssuerPart({ partnerId, issuer, onDone }: IssuerPartProps) {
  const { facts, mayChange, trail } = issuer
  return (
    <section aria-labelledby="emetteur" className="fr-mb-4w">
      <h2 id="emetteur" className="fr-h5">
        Émetteur de titres Cesu préfinancés {facts && <IssuerBadge isSuspended={facts.suspendedAt !== null} />}
      </h2>
      {facts === null && <p>Son habilitation n’est pas enregistrée : ses fichiers de titres sont refusés.</p>}
      {facts !== null && <IssuerFacts facts={facts} />}
      {mayChange && facts === null && <IssuerForm partnerId={partnerId} onDone={onDone} />}
      {mayChange && facts !== null && (
        <MoveForm partnerId={partnerId} isSuspended={facts.suspendedAt !== null} onDone={onDone} />
      )}
      {trail.length > 0 && (
        <ol className="fr-mt-2w">
          {trail.map((entry) => (
            <li key={entry.id}>
              {instant(entry.at)} : <strong>{entry.actorName}</strong> {entry.sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const IssuerBadge = ({ isSuspended }: { isSuspended: boolean }) => (
  <Badge small noIcon severity={isSuspended ? 'error' : 'success'}>
    {isSuspended ? 'suspendu' : 'enregistré'}
  </Badge>
)

const IssuerFacts = ({ facts }: { facts: NonNullable<Issuer['facts']> }) => (
  <>
    {facts.suspendedAt !== null && (
      <p className="cesu-text">
        Suspendu depuis le {instant(facts.suspendedAt)} : aucun de ses titres n’est enregistré, et ceux qui sont
        utilisés lui sont encore présentés au remboursement.
      </p>
    )}
    <Facts
      facts={[
        ['Habilitation', facts.number],
        ['Validité', `du ${day(facts.startDay)} au ${day(facts.endDay)}`],
        ['Compte cantonné', euros(facts.ringFencedCents)],
        ['Convention', voucherConventionLabels[facts.convention]],
        ['Ses numéros commencent par', facts.code],
      ]}
    />
  </>
)

function MoveForm({ partnerId, isSuspended, onDone }: Omit<IssuerPartProps, 'issuer'> & { isSuspended: boolean }) {
  const queryClient = useQueryClient()
  const change = useMutation(
    api.habilitations.moveIssuer.mutationOptions({
      onSuccess: ({ suspendedAt }) =>
        onDone(suspendedAt === null ? 'L’émetteur est rétabli.' : 'L’émetteur est suspendu.'),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.habilitations.pathKey() }),
    }),
  )
  const title = isSuspended ? 'Rétablir l’émetteur' : 'Suspendre l’émetteur'
  return (
    <ReasonForm
      key={title}
      title={title}
      label={
        isSuspended
          ? 'Pourquoi. Ses fichiers de titres sont de nouveau lus.'
          : 'Pourquoi. Ses titres ne sont plus enregistrés ; ceux qui sont utilisés restent remboursés.'
      }
      button={title}
      change={change}
      onSend={(reason) => change.mutate({ partnerId, suspended: !isSuspended, reason })}
    />
  )
}
