import { instant } from '@cesu/ui/design'
import { useRef } from 'react'
import type { Case } from './case.ts'

interface ChangedProps {
  found: Case
  /** The version that was read when the person began. */
  since: number
  onRead: () => void
}

/** What others did with the case since it was opened here: said above what is typed, of which nothing is lost. */
export function Changed({ found, since, onRead }: ChangedProps) {
  const known = useRef(new Set(found.trail.map(({ id }) => id)))
  if (found.version === since) return null
  const news = found.trail.filter(({ id, isNews }) => isNews && !known.current.has(id))
  if (news.length === 0) return null
  return (
    <div role="alert" className="fr-alert fr-alert--warning fr-mb-2w">
      <p className="fr-alert__title">Attention : ce dossier a changé pendant votre saisie</p>
      <ul>
        {news.map(({ id, at, actorName, sentence }) => (
          <li key={id}>
            {actorName} {sentence}, le {instant(at)}
          </li>
        ))}
      </ul>
      <p>Rien de ce que vous avez saisi n’est perdu.</p>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        onClick={() => {
          known.current = new Set(found.trail.map(({ id }) => id))
          onRead()
        }}
      >
        Reprendre ma saisie
      </button>
    </div>
  )
}
