import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'

/** Titles read at once: as many as are remitted at once. */
const PAGE = 200

/** The titles that a worker received, page after page; and first what is to be remitted, of which one page is remitted at a time. */
export function useTitles() {
  const queryClient = useQueryClient()
  const waiting = useQuery(
    api.titles.listReceived.queryOptions(
      { waiting: true, limit: PAGE },
      { refetchOnMount: 'always', refetchOnWindowFocus: 'always' },
    ),
  )
  const allKey = api.titles.listReceived.queryKey({})
  const all = useQuery(api.titles.listReceived.queryOptions({}, { refetchOnMount: 'always' }))
  const first = all.data
  const [more, setMore] = useState<{ of: typeof first; pages: NonNullable<typeof first>[] }>({
    ...{ of: undefined, pages: [] },
  })
  // Those that followed another first page follow no more.
  const following = more.of === first ? more.pages : []
  const pages = first === undefined ? [] : [first, ...following]
  const nextCursor = pages.at(-1)?.nextCursor ?? null
  const next = useMutation({
    mutationFn: (cursor: string) => client.titles.listReceived.query({ cursor }),
    onSuccess: (page) => setMore({ of: queryClient.getQueryData(allKey), pages: [...following, page] }),
  })
  return {
    ...{ waiting, all, count: first?.count, titles: pages.flatMap(({ rows }) => rows) },
    more: {
      isThere: nextCursor !== null,
      isPending: next.isPending,
      error: next.error,
      read: () => nextCursor !== null && !next.isPending && next.mutate(nextCursor),
    },
  }
}
