import { requestStatusLabels } from '@cesu/domain/mandates'
import { mandateState } from '@cesu/ui/cesu'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { ListedMandate, MandateRequest } from './mandate.ts'

type Severity = 'info' | 'success' | 'warning' | 'error'

const mandateSeverities: Record<ListedMandate['status'], Severity | undefined> = {
  PENDING_EMPLOYER: 'info',
  ACTIVE: 'success',
  REFUSED: 'error',
  SUSPENDED: 'warning',
  REVOKED: undefined,
  EXPIRED: undefined,
}

/** The word of the state of a mandate. */
export const MandateStatusBadge = ({
  mandate,
}: {
  mandate: Pick<ListedMandate, 'status' | 'revokedAt' | 'replacedById'>
}) => <StateBadge severity={mandateSeverities[mandate.status]} text={mandateState(mandate)} />

const requestSeverities: Record<MandateRequest['status'], Severity | undefined> = {
  SENT: 'info',
  OPENED: 'info',
  SUSPENDED: 'warning',
  GIVEN: 'success',
  REFUSED: 'error',
  DISPUTED: 'warning',
  WITHDRAWN: undefined,
  EXPIRED: undefined,
}

/** The word of the state of a request. */
export const RequestStatusBadge = ({ status }: Pick<MandateRequest, 'status'>) => (
  <StateBadge severity={requestSeverities[status]} text={requestStatusLabels[status]} />
)

/** What is over is no failure: it has no colour. */
const StateBadge = ({ severity, text }: { severity: Severity | undefined; text: string }) => (
  <Badge as="span" small noIcon {...(severity && { severity })}>
    {text}
  </Badge>
)
