import { grantStatusLabels } from '@cesu/domain/sharing'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Share } from './answers.ts'
import { bySide, whyStopped } from './wording.ts'

/** True when data may leave under it, or again. */
export const isLive = ({ status }: Pick<Share, 'status'>): boolean => status === 'ACTIVE' || status === 'SUSPENDED'

/** Where a share is, always in the same words and colour. */
export const ShareState = ({ share: { status, suspendedBy } }: { share: Pick<Share, 'status' | 'suspendedBy'> }) => (
  <Badge
    as="span"
    small
    noIcon
    {...(status === 'ACTIVE' && { severity: 'success' })}
    {...(status === 'SUSPENDED' && { severity: 'warning' })}
  >
    {grantStatusLabels[status]}
    {bySide(suspendedBy)}
  </Badge>
)

/** The lists of data of a share. */
export const ListsOf = ({ share: { scopes } }: { share: Pick<Share, 'scopes'> }) => (
  <ul className="sharing-lists">
    {scopes.map(({ name, label }) => (
      <li key={name}>{label}</li>
    ))}
  </ul>
)

/** Why somebody else stopped a share. */
export const WhyStopped = ({ share }: { share: Share }) => {
  const why = whyStopped(share)
  return why === null ? null : <p className="cesu-text fr-mb-1w">{why}</p>
}
