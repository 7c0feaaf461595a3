import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { casesSearch, questionOf } from './search.ts'

/** The case before and the case after in the list that this one was opened from; nothing for one that was opened otherwise. */
export function Around({ id }: { id: string }) {
  const { today } = useMe()
  const { state, search: raw } = useRouterState({ select: ({ location }) => location })
  const isOfList = state.fromList === true
  const { search = '' } = state
  const question = { id, search, ...questionOf(casesSearch.read(raw), today) }
  const { data } = useQuery(api.cases.around.queryOptions(question, { enabled: isOfList }))
  const navigate = useNavigate()
  const open = (to: { id: string } | null | undefined) =>
    to &&
    void navigate({
      to: '/dossiers/$id',
      params: { id: to.id },
      search: true,
      state: { fromList: true, search },
      replace: true,
    })
  useShortcut('p', () => open(data?.previous))
  useShortcut('s', () => open(data?.next))
  if (!isOfList || !data) return null
  const ways = [
    { text: 'Précédent', icon: 'fr-icon-arrow-left-line fr-link--icon-left', to: data.previous },
    { text: 'Suivant', icon: 'fr-icon-arrow-right-line fr-link--icon-right', to: data.next },
  ]
  return (
    <nav aria-label="Dossiers de la liste" className="cesu-no-print">
      <ul className="case-around">
        {ways.map(({ text, icon, to }) => (
          <li key={text}>
            {to === null ? (
              <span className="fr-text--sm">{text} : aucun</span>
            ) : (
              <Link
                className={`fr-link ${icon}`}
                to="/dossiers/$id"
                params={{ id: to.id }}
                search={true}
                state={{ fromList: true, search }}
                replace
              >
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
