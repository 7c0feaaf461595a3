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
import { defaultCasesSearch, readCasesSearch } from './features/cases/search.ts'
import { defaultDeclarationsSearch, readDeclarationsSearch } from './features/declarations/search.ts'
import { defaultParametersSearch, readParametersSearch } from './features/parameters/search.ts'
import { NeedsCases, Shell, SignedIn } from './Shell.tsx'
import { meQuery } from './session.ts'

const root = createRootRoute({ component: Shell })

const accessibility = createRoute({ getParentRoute: () => root, path: 'accessibilite', component: AccessibilityPage })

const legalNotice = createRoute({ getParentRoute: () => root, path: 'mentions-legales', component: LegalNoticePage })

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
    throw redirect({ to: '/declarations', replace: true })
  },
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

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: 'dossiers',
  component: NeedsCases,
})

const caseList = createRoute({
  getParentRoute: () => cases,
  path: '/',
  validateSearch: readCasesSearch,
  search: { middlewares: [stripSearchParams(defaultCasesSearch)] },
  component: lazyRouteComponent(() => import('./features/cases/CasesPage.tsx'), 'CasesPage'),
})

const parameters = createRoute({
  getParentRoute: () => signedIn,
  path: 'parametres',
  validateSearch: readParametersSearch,
  search: { middlewares: [stripSearchParams(defaultParametersSearch)] },
  component: lazyRouteComponent(() => import('./features/parameters/ParametersPage.tsx'), 'ParametersPage'),
})

const parameter = createRoute({
  getParentRoute: () => signedIn,
  path: 'parametres/$id',
  component: lazyRouteComponent(() => import('./features/parameters/ParameterPage.tsx'), 'ParameterPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    accessibility,
    legalNotice,
    signedIn.addChildren([home, declarations, declaration, cases.addChildren([caseList]), parameters, parameter]),
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
