import { startReactDsfr } from '@codegouvfr/react-dsfr/spa'
import { type AnyRoute, createRoute, createRouter, Link, RouterProvider, redirect } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Application, ApplicationProvider, type Section, type Visitor } from './frame/application.ts'
import { root } from './frame/root.tsx'
import { lazyPage } from './lazyPage.tsx'
import { ErrorPage, NotFoundPage } from './pages/ErrorPages.tsx'
import { LegalNoticePage } from './pages/LegalNoticePage.tsx'

/** The routes right under some routes, asked of each: one that has none says « unknown ». */
type Under<Route extends AnyRoute> = Route extends AnyRoute
  ? Extract<Route['types']['children'], readonly AnyRoute[]>[number]
  : never

/** The addresses of some routes, and of those one or two steps under them. */
type PathsUnder<Route extends AnyRoute> = Route['fullPath'] | Under<Route>['fullPath'] | Under<Under<Route>>['fullPath']

interface Definition<Routes extends readonly AnyRoute[]> extends Omit<Application, 'sections' | 'useVisitor'> {
  /** The main parts, in the order of the menu; the first one is the home of the front-end. */
  sections: readonly (Omit<Section, 'to'> & { to: NoInfer<PathsUnder<Routes[number]>> })[]
  /** What is under the root: public pages, and `signedIn` with those that ask for a session. */
  routes: Routes
  /** Who is signed in. */
  session: { useVisitor: () => Visitor | null }
  /** What the legal notice says of personal data and cookies, where it is not what is true of a signed-in front-end. */
  personalData?: ReactNode
}

/** A front-end: its pages in the frame that all share, and the way to start it. */
export function defineApplication<const Routes extends readonly AnyRoute[]>(definition: Definition<Routes>) {
  const { routes, session, personalData, ...shown } = definition
  const sections = definition.sections as unknown as readonly Section[]
  const application: Application = { ...shown, sections, useVisitor: session.useVisitor }
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // With what the address asks: the server says there why a sign-in failed.
      throw redirect({ to: sections[0]?.to ?? '/accessibilite', search: true, replace: true })
    },
  })
  const accessibility = createRoute({
    getParentRoute: () => root,
    path: 'accessibilite',
    component: lazyPage(() => import('./pages/AccessibilityPage.tsx'), 'AccessibilityPage'),
  })
  const legalNotice = createRoute({
    getParentRoute: () => root,
    path: 'mentions-legales',
    component: () => <LegalNoticePage>{personalData}</LegalNoticePage>,
  })
  const router = createRouter({
    routeTree: root.addChildren([home, accessibility, legalNotice, ...routes]),
    basepath: import.meta.env.BASE_URL,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: () => <NotFoundPage />,
    defaultErrorComponent: ErrorPage,
  })
  /** Puts the front-end in #root, in place of its shell: the design system's script (theme, menu, modals), the pages. */
  const start = () => {
    const place = document.getElementById('root')
    if (!place) throw new Error('index.html has no #root')
    startReactDsfr({ defaultColorScheme: 'system', Link })
    const pages = (
      <StrictMode>
        <ApplicationProvider value={application}>
          <RouterProvider router={router} />
        </ApplicationProvider>
      </StrictMode>
    )
    // Not before the first page is ready: the shell gives way to a whole page, never to a blank one.
    void router.load().then(() => createRoot(place).render(pages))
  }
  return { router, start }
}
