import { AccessibilityPage, ErrorPage, LegalNoticePage, NotFoundPage } from '@cesu/ui/app'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  stripSearchParams,
} from '@tanstack/react-router'
import { queryClient } from './api.ts'
import { defaultDeclarationsSearch, readDeclarationsSearch } from './features/declarations/search.ts'
import { readDeclareSearch } from './features/declare/search.ts'
import { readEmploymentsSearch } from './features/employments/search.ts'
import { NeedsDeclarant, Shell, SignedIn } from './Shell.tsx'
import { meQuery } from './session.ts'

const root = createRootRoute({ component: Shell })

const accessibility = createRoute({
  getParentRoute: () => root,
  path: 'accessibilite',
  component: AccessibilityPage,
})

const legalNotice = createRoute({
  getParentRoute: () => root,
  path: 'mentions-legales',
  component: LegalNoticePage,
})

/** Everything but the two pages above asks for a session. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async () => ({ me: await queryClient.ensureQueryData(meQuery) }),
  component: SignedIn,
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/declarer', replace: true })
  },
})

const employments = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer',
  validateSearch: readEmploymentsSearch,
  search: { middlewares: [stripSearchParams({ lignes: 25 })] },
  component: lazyRouteComponent(() => import('./features/employments/EmploymentsPage.tsx'), 'EmploymentsPage'),
})

/** The two steps of a declaration, for those who may declare. */
const declare = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer/$employerId/$employmentId',
  validateSearch: readDeclareSearch,
  component: NeedsDeclarant,
})

const declareForm = createRoute({
  getParentRoute: () => declare,
  path: '/',
  component: lazyRouteComponent(() => import('./features/declare/FormPage.tsx'), 'FormPage'),
})

const declareCheck = createRoute({
  getParentRoute: () => declare,
  path: 'verifier',
  component: lazyRouteComponent(() => import('./features/declare/CheckPage.tsx'), 'CheckPage'),
})

const declarations = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations',
  validateSearch: readDeclarationsSearch,
  search: { middlewares: [stripSearchParams(defaultDeclarationsSearch)] },
  component: lazyRouteComponent(() => import('./features/declarations/DeclarationsPage.tsx'), 'DeclarationsPage'),
})

const declaration = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations/$employerId/$period/$id',
  component: lazyRouteComponent(() => import('./features/declarations/DeclarationPage.tsx'), 'DeclarationPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    accessibility,
    legalNotice,
    signedIn.addChildren([
      home,
      employments,
      declare.addChildren([declareForm, declareCheck]),
      declarations,
      declaration,
    ]),
  ]),
  basepath: import.meta.env.BASE_URL,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: () => <NotFoundPage />,
  defaultErrorComponent: ErrorPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
