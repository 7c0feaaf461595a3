import { Link, useRouterState } from '@tanstack/react-router'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { casesSearch } from './search.ts'
import { useAround } from './useAround.ts'

const isOfSearch = (raw: object) => casesSearch.read(raw).liste === 'recherche'

/** The case before and the case after in the list that this one was opened from; nothing for one that was opened otherwise. */
export function Around({ id }: { id: string }) {
  const around = useAround(id)
  const isLost = useRouterState({ select: ({ location }) => isOfSearch(location.search) && !location.state.fromList })
  useShortcut('p', () => around?.open(around.previous))
  useShortcut('s', () => around?.open(around.next))
  if (isLost) {
    return (
      <p className="fr-text--sm fr-mb-1w cesu-no-print">
        Ouvert d’une recherche : le précédent et le suivant sont dans l’onglet de la liste.
      </p>
    )
  }
  if (around === null) return null
  const ways = [
    { text: 'Précédent', icon: 'fr-icon-arrow-left-line fr-link--icon-left', to: around.previous },
    { text: 'Suivant', icon: 'fr-icon-arrow-right-line fr-link--icon-right', to: around.next },
  ]
  return (
    <nav aria-label="Dossiers de la liste" className="cesu-no-print">
      <ul className="case-around">
        {ways.map(({ text, icon, to }) => (
          <li key={text}>
            {to === null ? (
              <span className="fr-text--sm">{text} : aucun</span>
            ) : (
              <Link className={`fr-link ${icon}`} {...around.wayTo(to)}>
                {text}
                <span className="fr-sr-only"> : dossier {to.number}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
