import { areShortcutsOn } from '../../shortcuts/switch.ts'
import type { ReadyTemplate } from './useTemplates.ts'

/** So many reasons are proposed under each decision, the most picked first; the others are in « Motif tout prêt ». */
export const MOST_PROPOSED = 2

interface ProposedReasonsProps {
  /** The decision that they are reasons of. */
  decision: string
  ready: readonly ReadyTemplate[]
  /** The text of the reason that is chosen with this decision. */
  chosen: string | null
  /** What the key of the first is, on the page of one case. */
  firstKey?: number
  onChoose: (text: string) => void
}

/** The reasons proposed for a decision: one act chooses the decision and why; nothing is filled that nobody chose. */
export function ProposedReasons({ decision, ready, chosen, firstKey, onChoose }: ProposedReasonsProps) {
  if (ready.length === 0) return null
  const keyOf = (rank: number) => (firstKey === undefined || !areShortcutsOn() ? undefined : firstKey + rank)
  return (
    <ul className="fr-raw-list case-proposed" aria-label={`Motifs proposés : ${decision}`}>
      {ready.slice(0, MOST_PROPOSED).map(({ id, title, text }, rank) => (
        <li key={id}>
          <button
            type="button"
            className="fr-tag fr-tag--sm"
            title={text}
            aria-pressed={text === chosen}
            aria-keyshortcuts={keyOf(rank)?.toString()}
            onClick={() => onChoose(text)}
          >
            {keyOf(rank) !== undefined && (
              <span aria-hidden="true" className="fr-mr-1v">
                {keyOf(rank)}
              </span>
            )}
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
