import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Parameter } from './parameter.ts'

/** Where a parameter stands, in one word. */
export function WatchBadge({ watch: { isDue, isInForce } }: Pick<Parameter, 'watch'>) {
  if (!isInForce) return <Mark severity="info">À venir</Mark>
  return isDue ? <Mark severity="warning">À revérifier</Mark> : <Mark severity="success">À jour</Mark>
}

const Mark = ({ severity, children }: { severity: 'info' | 'warning' | 'success'; children: string }) => (
  <Badge as="span" small noIcon severity={severity}>
    {children}
  </Badge>
)
