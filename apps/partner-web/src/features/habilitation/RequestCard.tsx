import { requestStatusLabels, requestStatusSentences, requestWantLabels, stageLabels } from '@cesu/domain/habilitations'
import { dayOfInstant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Request } from './habilitation.ts'

const severities = {
  DRAFT: 'info',
  SUBMITTED: 'new',
  CHANGES_REQUESTED: 'warning',
  REFUSED: 'error',
  GRANTED: 'success',
  ARCHIVED: 'info',
} as const

/** A request: what it is for, where it is in plain words, and what an agent answered. */
export const RequestCard = ({ request }: { request: Request }) => {
  const { content, wanted, stage, status, submittedAt, answeredAt, reason } = request
  return (
    <div className="cesu-card fr-mb-2w">
      <p className="fr-mb-1w">
        <strong>{content.projectName || 'Sans nom pour l’instant'}</strong>{' '}
        <Badge small noIcon severity={severities[status]}>
          {requestStatusLabels[status]}
        </Badge>
      </p>
      <p className="fr-mb-1w">
        {requestWantLabels[wanted]} ({stageLabels[stage].toLowerCase()})
        {submittedAt !== null && `, envoyée le ${dayOfInstant(submittedAt)}`}
        {answeredAt !== null && `, réponse le ${dayOfInstant(answeredAt)}`}.
      </p>
      <p className="fr-mb-0">{requestStatusSentences[status]}</p>
      {reason !== null && <p className="fr-mb-0">L’Urssaf écrit : « {reason} »</p>}
    </div>
  )
}
