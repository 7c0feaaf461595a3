import { type QueryClient, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { createRoute, Outlet } from '@tanstack/react-router'
import type { Visitor } from '../frame/application.ts'
import { Gate } from '../frame/Gate.tsx'
import { root } from '../frame/root.tsx'
import { ForbiddenPage } from '../pages/ErrorPages.tsx'
import { noteHeard } from './idle.ts'
import { openedFor } from './ourFetch.ts'

interface SessionDefinition<Me, Failure, Key extends QueryKey> {
  queryClient: QueryClient
  /** Asks the API who is signed in; null when nobody is. */
  query: UseQueryOptions<Me | null, Failure, Me | null, Key>
  /** What of them every page shows. */
  visitor: (me: Me) => Omit<Visitor, 'permissions' | 'idleMinutes' | 'prolong'>
  /** Who can give a right that is missing, for instance « la personne responsable de votre équipe ». */
  giver: string
}

/** The session of a front-end: the route above the pages that ask for one, and who is signed in. */
export function defineSession<
  Me extends Pick<Visitor, 'permissions' | 'idleMinutes'> & { id: string },
  Failure,
  Key extends QueryKey,
>(definition: SessionDefinition<Me, Failure, Key>) {
  const { queryClient, visitor, giver } = definition
  // Asked once: a session that ends shows in the answers to other questions.
  const query = { ...definition.query, staleTime: Number.POSITIVE_INFINITY }

  /** The person who is signed in, or null. */
  const useVisitorOrNull = () => useQuery({ ...query, enabled: false }).data ?? null

  /** The person who is signed in; only below the pages that ask for a session. */
  function useMe(): Me {
    const me = useVisitorOrNull()
    if (!me) throw new Error('useMe needs a session: use it below signedIn')
    return me
  }

  const signedIn = createRoute({
    getParentRoute: () => root,
    id: 'signed-in',
    beforeLoad: async () => {
      const me = await queryClient.ensureQueryData(query)
      if (!me) return
      openedFor(me.id)
      noteHeard()
    },
    component: () => (
      <Gate isSignedIn={useVisitorOrNull() !== null}>
        <Outlet />
      </Gate>
    ),
  })

  /** The component of a route whose pages need a permission; `right` says it to those who lack it: « le droit de… ». */
  const needs = (permission: Me['permissions'][number], right: string) =>
    function Guard() {
      return useMe().permissions.includes(permission) ? <Outlet /> : <ForbiddenPage right={right} giver={giver} />
    }

  /** Asked again, whatever is known: a request under the session is what prolongs it. */
  const prolong = () => void queryClient.fetchQuery({ ...query, staleTime: 0 })

  const useVisitor = (): Visitor | null => {
    const me = useVisitorOrNull()
    return me && { ...visitor(me), permissions: me.permissions, idleMinutes: me.idleMinutes, prolong }
  }
  return { queryClient, signedIn, useMe, useVisitor, needs }
}
