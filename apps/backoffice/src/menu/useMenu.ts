import { useApplication } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../api.ts'
import { useIsThere } from './useIsThere.ts'

/** Between two counts, while somebody is at the page; an act on a case asks again at once. */
const EVERY_MS = 60_000

/** What the menu says of who is signed in; undefined when it is not known, or not theirs to know. Asked once, however many ask. */
export function useMenu() {
  const mayRead = useApplication().useVisitor()?.permissions.includes('cases.read') === true
  const isThere = useIsThere()
  // Above the pages and their cache: the frame is not below it.
  const { data } = useQuery(
    api.cases.menu.queryOptions(undefined, {
      enabled: mayRead,
      staleTime: EVERY_MS,
      refetchInterval: isThere ? EVERY_MS : false,
    }),
    queryClient,
  )
  return mayRead ? data : undefined
}
