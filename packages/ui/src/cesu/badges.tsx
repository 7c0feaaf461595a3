import { type CaseStatus, caseStatusLabels } from '@cesu/domain/cases'
import {
  type AnomalyCode,
  anomalyLabels,
  type DeclarationStatus,
  declarationStatusLabels,
} from '@cesu/domain/declarations'
import type { AlertProps } from '@codegouvfr/react-dsfr/Alert'
import { Badge } from '@codegouvfr/react-dsfr/Badge'

type Severity = AlertProps.Severity | 'new'

const declarationSeverities: Record<DeclarationStatus, Severity> = {
  REGISTERED: 'success',
  CORRECTED: 'info',
  CANCELLED: 'warning',
}

const caseSeverities: Record<CaseStatus, Severity> = {
  NEW: 'new',
  IN_PROGRESS: 'info',
  AWAITING_REPLY: 'info',
  ESCALATED: 'warning',
  RESOLVED: 'success',
}

export const DeclarationStatusBadge = ({ status }: { status: DeclarationStatus }) => (
  <Badge as="span" small noIcon severity={declarationSeverities[status]}>
    {declarationStatusLabels[status]}
  </Badge>
)

export const CaseStatusBadge = ({ status }: { status: CaseStatus }) => (
  <Badge as="span" small noIcon severity={caseSeverities[status]}>
    {caseStatusLabels[status]}
  </Badge>
)

/** Something to check in a declaration that is registered all the same. */
export const AnomalyBadge = ({ anomaly }: { anomaly: AnomalyCode }) => (
  <Badge as="span" small severity="warning">
    {anomalyLabels[anomaly]}
  </Badge>
)
