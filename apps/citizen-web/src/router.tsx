import { AccessibilityPage, ErrorPage, NotFoundPage } from '@cesu/ui/app'
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { EstimatePage } from './features/estimate/EstimatePage.tsx'
import { readEstimateSearch } from './features/estimate/search.ts'
import { LegalNotice } from './LegalNotice.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/estimer', replace: true })
  },
})

/** Not loaded apart: it is the page that people come for. */
const estimate = createRoute({
  getParentRoute: () => root,
  path: 'estimer',
  validateSearch: readEstimateSearch,
  component: EstimatePage,
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: 'accessibilite',
  component: AccessibilityPage,
})

const legalNotice = createRoute({
  getParentRoute: () => root,
  path: 'mentions-legales',
  component: LegalNotice,
})

export const router = createRouter({
  routeTree: root.addChildren([home, estimate, accessibility, legalNotice]),
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
