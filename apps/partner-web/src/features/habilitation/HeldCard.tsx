import { authorizationStatusLabels, stageLabels, stageSentence } from '@cesu/domain/habilitations'
import { scopes } from '@cesu/domain/permissions'
import { day } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMe } from '../../session.ts'
import type { Held } from './habilitation.ts'

const severities = { ACTIVE: 'success', ON_NOTICE: 'warning', SUSPENDED: 'error', REVOKED: 'info' } as const

/** An habilitation: what it lets do, until when, and why it is stopped when it is. */
export function HeldCard({ held }: { held: Held }) {
  const { kind } = useMe().partner
  return (
    <div className="cesu-card fr-mb-2w">
      <p className="fr-mb-1w">
        <strong>{stageLabels[held.stage]}</strong>{' '}
        <Badge small noIcon severity={severities[held.status]}>
          {authorizationStatusLabels[held.status]}
        </Badge>
      </p>
      <p className="fr-mb-1w">
        {stageSentence(held.stage, kind)} Du {day(held.startDay)} au {day(held.endDay)}
        {held.employers !== null && `, pour ${held.employers.toLocaleString('fr-FR')} employeurs attendus`}.
      </p>
      {held.reason !== null && held.status !== 'ACTIVE' && (
        <p className="fr-mb-1w">
          {held.noticeDay !== null && (
            <strong>Sans réponse de votre part, elle sera suspendue après le {day(held.noticeDay)}. </strong>
          )}
          L’Urssaf écrit : « {held.reason} »
        </p>
      )}
      <ul>
        {held.scopes.map((scope) => (
          <li key={scope}>{scopes[scope].label}</li>
        ))}
      </ul>
    </div>
  )
}
