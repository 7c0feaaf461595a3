import { heldBy } from './holders.ts'
import type { Chosen } from './useSelection.ts'

/** Before they are taken together: those that would not be, and who holds them. */
export function LeftAside({ aside }: { aside: readonly Chosen[] }) {
  if (aside.length === 0) return null
  const groups = Map.groupBy(aside, (one) => heldBy(one))
  const said = [...groups.values()].flatMap(([one, ...more]) =>
    one ? [`${more.length + 1} ${heldBy(one, more.length + 1)}`] : [],
  )
  return (
    <p className="fr-text--sm fr-mb-0">
      Prendre ensemble laisse de côté {aside.length === 1 ? 'un dossier' : `${aside.length} dossiers`} :{' '}
      {said.join(' ; ')}.
    </p>
  )
}
