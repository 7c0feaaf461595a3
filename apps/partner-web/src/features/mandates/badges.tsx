import { mandateStatusLabels, requestStatusLabels } from '@cesu/domain/mandates'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { ListedMandate, MandateRequest } from './mandate.ts'

const mandateSeverities = {
  PENDING_EMPLOYER: 'info',
  ACTIVE: 'success',
  REFUSED: 'error',
  SUSPENDED: 'warning',
  REVOKED: 'error',
  EXPIRED: 'error',
} as const satisfies Record<ListedMandate['status'], string>

/** The word of a state, which is never a button. */
export const MandateStatusBadge = ({ status }: Pick<ListedMandate, 'status'>) => (
  <Badge as="span" small noIcon severity={mandateSeverities[status]}>
    {mandateStatusLabels[status]}
  </Badge>
)

const requestSeverities = {
  SENT: 'info',
  OPENED: 'info',
  GIVEN: 'success',
  REFUSED: 'error',
  DISPUTED: 'warning',
  WITHDRAWN: undefined,
  EXPIRED: 'error',
} as const satisfies Record<MandateRequest['status'], string | undefined>

export function RequestStatusBadge({ status }: Pick<MandateRequest, 'status'>) {
  const severity = requestSeverities[status]
  return (
    <Badge as="span" small noIcon {...(severity && { severity })}>
      {requestStatusLabels[status]}
    </Badge>
  )
}
