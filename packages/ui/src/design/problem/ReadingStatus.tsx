import { ProblemAlert } from './ProblemAlert.tsx'
import { isTransient, problemOf } from './problem.ts'

interface ReadingStatusProps {
  query: { data: unknown; error: unknown; refetch: () => unknown }
  /** Said while nothing is there yet. */
  waiting: string
}

/** What stands for a thing that is read: the wait, or why it cannot be shown and a way to try again; nothing once it is there. */
export function ReadingStatus({ query: { data, error, refetch }, waiting }: ReadingStatusProps) {
  if (!error) return data === undefined ? <p role="status">{waiting}</p> : null
  return (
    <ProblemAlert problem={problemOf(error)}>
      {isTransient(error) && (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w" onClick={() => void refetch()}>
          Réessayer
        </button>
      )}
    </ProblemAlert>
  )
}
