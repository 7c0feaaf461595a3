import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { casesSearch, filtersOf } from '../search.ts'
import { lostIn } from './asked.ts'

/** A view that one saved, or that the team shares. */
export type View = inferOutput<typeof api.cases.views>[number]

/** Long enough for the pages of a list; an act on a case, or on a view, asks again at once. */
const FRESH_MS = 60_000

/** The views that one reads, and how many cases each opens, in the words of its list; a view that asks what no list knows is not counted. */
export function useViews() {
  const { today } = useMe()
  const query = useQuery(api.cases.views.queryOptions(undefined, { staleTime: FRESH_MS }))
  const counted = (query.data ?? []).filter(({ asked }) => lostIn(asked).length === 0)
  const { data: counts } = useQuery(
    api.cases.counts.queryOptions(
      { lists: counted.map(({ asked }) => filtersOf(casesSearch.read(asked), today)) },
      { enabled: counted.length > 0, staleTime: FRESH_MS },
    ),
  )
  const countOf = (view: View) => counts?.[counted.indexOf(view)]
  return { views: query.data ?? [], isPending: query.isPending, countOf }
}
