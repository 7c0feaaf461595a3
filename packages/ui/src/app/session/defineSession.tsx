import type { QueryClient } from '@tanstack/react-query'
import { createRoute, Outlet } from '@tanstack/react-router'
import type { ComponentType, PropsWithChildren } from 'react'
import type { Visitor } from '../frame/application.ts'
import { root } from '../frame/root.tsx'
import { lazyPage } from '../lazyPage.tsx'
import { fetchPart } from '../newVersion.ts'
import { ForbiddenPage } from '../pages/ErrorPages.tsx'
import { noteHeard } from './idle.ts'
import { openedFor } from './ourFetch.ts'
import { shared } from './shared.ts'

/** What `connect` gives, of which a session asks who is signed in; null when nobody is. */
interface Connection<Me> {
  queryClient: QueryClient
  client: { session: { me: { query: () => Promise<Me | null> } } }
  Connected: ComponentType<PropsWithChildren>
}

interface SessionDefinition<Me> {
  /** The way to the API: loaded apart (`import`) in a front-end whose first page does without. */
  connection: () => Promise<Connection<Me>>
  /** What every page shows of who is signed in. */
  visitor: (me: Me) => Omit<Visitor, 'permissions' | 'idleMinutes' | 'prolong'>
  /** Who can give a right that is missing, for instance « la personne responsable de votre équipe ». */
  giver: string
}

/** Loaded for visitors only: the button of the identity provider brings its drawing with it. */
const SignInPage = lazyPage(() => import('../pages/SignInPage.tsx'), 'SignInPage')

/** The session of a front-end: the route above the pages that ask for one, and who is signed in. */
export function defineSession<Me extends Pick<Visitor, 'permissions' | 'idleMinutes'> & { id: string }>({
  connection,
  visitor,
  giver,
}: SessionDefinition<Me>) {
  let loaded: Connection<Me> | undefined
  const person = shared<Me | null>(null)

  const load = async () => {
    loaded ??= await fetchPart(connection)
    return loaded
  }

  /** Who is signed in, unless it was asked less than `staleTime` milliseconds ago. */
  async function ask(staleTime: number): Promise<Me | null> {
    const { queryClient, client } = await load()
    const queryFn = () => client.session.me.query()
    const me = await queryClient.fetchQuery({
      queryKey: ['session'],
      queryFn,
      staleTime,
      gcTime: Number.POSITIVE_INFINITY,
    })
    if (!me) await SignInPage.preload()
    person.set(me)
    return me
  }

  function Connected({ children }: PropsWithChildren) {
    if (!loaded) throw new Error('unloaded')
    return <loaded.Connected>{children}</loaded.Connected>
  }

  /** Above the pages that call the API and ask for no session. */
  const anyone = createRoute({
    getParentRoute: () => root,
    id: 'anyone',
    beforeLoad: async () => void (await load()),
    component: () => (
      <Connected>
        <Outlet />
      </Connected>
    ),
  })

  const signedIn = createRoute({
    getParentRoute: () => root,
    id: 'signed-in',
    beforeLoad: async () => {
      // Asked once: a session that ends shows in the answers to other questions.
      const me = await ask(Number.POSITIVE_INFINITY)
      if (!me) return
      openedFor(me.id)
      noteHeard()
    },
    component: () => (
      <Connected>
        {/* Without a session every page is the way in, which leads back to the page that was asked for. */}
        {person.use() === null ? <SignInPage /> : <Outlet />}
      </Connected>
    ),
  })

  /** The person who is signed in; only below the pages that ask for a session. */
  function useMe(): Me {
    const me = person.use()
    if (!me) throw new Error('useMe needs a session: use it below signedIn')
    return me
  }

  /** The component of a route whose pages need a permission; `right` says it to those who lack it: « le droit de… ». */
  const needs = (permission: Me['permissions'][number], right: string) =>
    function Guard() {
      return useMe().permissions.includes(permission) ? <Outlet /> : <ForbiddenPage right={right} giver={giver} />
    }

  /** Asked again, whatever is known: a request under the session is what prolongs it. */
  const prolong = () => void ask(0)

  const useVisitor = (): Visitor | null => {
    const me = person.use()
    return me && { ...visitor(me), permissions: me.permissions, idleMinutes: me.idleMinutes, prolong }
  }
  return { anyone, signedIn, useMe, useVisitor, needs }
}
