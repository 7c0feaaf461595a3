import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { CasesUrl } from './search.ts'

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: 'dossiers',
  component: needs('cases.read', 'le droit de lire les dossiers'),
})

const list = createRoute({
  getParentRoute: () => cases,
  path: '/',
  validateSearch: unread<CasesUrl>,
  component: lazyPage(() => import('./CasesPage.tsx'), 'CasesPage'),
})

const one = createRoute({
  getParentRoute: () => cases,
  path: '$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  // The list that it was opened from.
  validateSearch: unread<CasesUrl>,
  component: lazyPage(() => import('./CasePage.tsx'), 'CasePage'),
})

const myDay = createRoute({
  getParentRoute: () => signedIn,
  path: 'ma-journee',
  component: needs('cases.handle', 'le droit de traiter les dossiers'),
})

const today = createRoute({
  getParentRoute: () => myDay,
  path: '/',
  component: lazyPage(() => import('./MyDayPage.tsx'), 'MyDayPage'),
})

export const caseRoutes = [cases.addChildren([list, one]), myDay.addChildren([today])] as const
