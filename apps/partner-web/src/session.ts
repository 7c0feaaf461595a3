import { getRouteApi } from '@tanstack/react-router'
import { api } from './api.ts'

/** Who is signed in, null when nobody is; asked once: a session that ends shows in the answers to other questions. */
export const meQuery = api.session.partnerMe.queryOptions(undefined, {
  staleTime: Number.POSITIVE_INFINITY,
})

const signedIn = getRouteApi('/signed-in')

/** The person who is signed in, or null. */
export const useVisitor = () => signedIn.useRouteContext({ select: (context) => context.me })

/** The person who is signed in; only below the pages that ask for a session. */
export function useMe() {
  const me = useVisitor()
  if (!me) throw new Error('useMe needs a session: use it below SignedIn')
  return me
}
