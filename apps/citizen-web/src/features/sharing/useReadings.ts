import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'

/**
 * The readings of a worker, page after page: the first when the page is opened, another each time that one asks for more. Not the
 * library's own pages: they weigh on the simulator, which shares its scripts and must stay light.
 */
export function useReadings() {
  const queryClient = useQueryClient()
  const query = useQuery({
    queryKey: api.sharing.access.pathKey(),
    queryFn: () => client.sharing.access.query({}),
    refetchOnMount: 'always',
  })
  const first = query.data
  const [more, setMore] = useState<{ of: typeof first; pages: NonNullable<typeof first>[] }>({
    of: undefined,
    pages: [],
  })
  // Those that followed another first page follow no more.
  const following = more.of === first ? more.pages : []
  const pages = first === undefined ? undefined : [first, ...following]
  const nextCursor = pages?.at(-1)?.nextCursor ?? null
  const next = useMutation({
    mutationFn: (cursor: string) => client.sharing.access.query({ cursor }),
    onSuccess: (page) =>
      setMore({ of: queryClient.getQueryData(api.sharing.access.pathKey()), pages: [...following, page] }),
  })
  return {
    query,
    pages,
    more: {
      hasNextPage: nextCursor !== null,
      isFetchingNextPage: next.isPending,
      isFetchNextPageError: next.isError,
      error: next.error,
      fetchNextPage: () => nextCursor !== null && next.mutate(nextCursor),
    },
  }
}
