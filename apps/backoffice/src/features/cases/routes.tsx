import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { BulkCasesUrl, CasesUrl } from './search.ts'

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

const incident = createRoute({
  getParentRoute: () => cases,
  path: 'nouvel-incident',
  component: lazyPage(() => import('./incident/IncidentPage.tsx'), 'IncidentPage'),
})

const bulks = createRoute({
  getParentRoute: () => cases,
  path: 'groupees',
  component: lazyPage(() => import('./together/BulksPage.tsx'), 'BulksPage'),
})

const bulk = createRoute({
  getParentRoute: () => cases,
  path: 'groupees/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  validateSearch: unread<BulkCasesUrl>,
  component: lazyPage(() => import('./together/BulkPage.tsx'), 'BulkPage'),
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

export const caseRoutes = [cases.addChildren([list, incident, bulks, bulk, one]), myDay.addChildren([today])] as const
