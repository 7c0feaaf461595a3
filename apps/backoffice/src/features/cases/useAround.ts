import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { casesSearch, questionOf } from './search.ts'

/**
 * The cases around one in the list that it was opened from, and the way to them; null for one that was opened otherwise. A new tab, or a
 * colleague, has the list in the address, but for words that were searched.
 */
export function useAround(id: string) {
  const { today } = useMe()
  const { state, search: raw } = useRouterState({ select: ({ location }) => location })
  const url = casesSearch.read(raw)
  const isOfList = state.fromList === true || url.liste === 'filtres'
  const { search = '' } = state
  const question = { id, search, ...questionOf(url, today) }
  const { data } = useQuery(api.cases.around.queryOptions(question, { enabled: isOfList }))
  const navigate = useNavigate()
  if (!isOfList || !data) return null
  /** Where each leads: in the place of this one, so that the way back stays the list. */
  const wayTo = (to: { id: string }) =>
    ({
      to: '/dossiers/$id',
      params: { id: to.id },
      search: true,
      // In a new tab there is no list to go back to: the way back opens it.
      state: { fromList: state.fromList === true, search },
      replace: true,
    }) as const
  const open = (to: { id: string } | null) => to && void navigate(wayTo(to))
  return { ...data, wayTo, open }
}
