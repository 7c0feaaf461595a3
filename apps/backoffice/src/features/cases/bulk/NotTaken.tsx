import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../../../api.ts'
import { heldBy } from './holders.ts'
import type { Chosen } from './useSelection.ts'
import type { Came } from './useTogether.ts'

interface NotTakenProps {
  refused: readonly (Came & { left: null })[]
  /** Chosen, and not even tried. */
  aside: readonly Chosen[]
}

/** After cases were taken together: those that were not, and who holds each now. */
export function NotTaken({ refused, aside }: NotTakenProps) {
  const others = [...refused, ...aside]
  const asked = { numbers: others.map(({ number }) => number) }
  // Thousands of numbers are longer than an address may be: they are posted.
  const query = useQuery({
    queryKey: [...api.cases.picked.mutationKey(), asked],
    queryFn: () => client.cases.picked.mutate(asked),
    enabled: others.length > 0,
  })
  if (others.length === 0) return null
  const whyOf = ({ id, ...one }: Chosen & { refused?: string; mayRetry?: boolean }): string => {
    const now = query.data?.find((each) => each.id === id)
    // An outage says nothing of who holds it.
    return one.mayRetry ? (one.refused ?? '') : heldBy(now ?? one)
  }
  return (
    <details className="fr-mb-2w" open={others.length <= 10}>
      <summary>
        {others.length === 1 ? 'Un dossier laissé de côté' : `${others.length} dossiers laissés de côté`} : qui les
        tient
      </summary>
      <ReadingStatus query={query} waiting="Lecture de qui les tient…" />
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Link to="/dossiers/$id" params={{ id: one.id }}>
              Dossier {one.number}
            </Link>{' '}
            : {whyOf(one)}
          </li>
        ))}
      </ul>
    </details>
  )
}
