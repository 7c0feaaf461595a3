import { type AccessClass, accessClassLabels } from '@cesu/domain/sharing'
import { Badge } from '@codegouvfr/react-dsfr/Badge'

const severities = { EXPLAINED: 'success', UNEXPLAINED: 'warning', SUSPECT: 'error' } as const

export const ClassBadge = ({ classification }: { classification: AccessClass }) => (
  <Badge as="span" small noIcon severity={severities[classification]}>
    {accessClassLabels[classification]}
  </Badge>
)
