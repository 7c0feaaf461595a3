import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { RequestsUrl } from './requestsSearch.ts'

const managed = createRoute({
  getParentRoute: () => signedIn,
  path: 'applications',
  component: needs('applications.manage', 'le rôle d’administrateur'),
})

const list = createRoute({
  getParentRoute: () => managed,
  path: '/',
  component: lazyPage(() => import('./ApplicationsPage.tsx'), 'ApplicationsPage'),
})

const creation = createRoute({
  getParentRoute: () => managed,
  path: 'nouvelle',
  component: lazyPage(() => import('./CreatePage.tsx'), 'CreatePage'),
})

const quotas = createRoute({
  getParentRoute: () => managed,
  path: 'quotas',
  component: lazyPage(() => import('./QuotasPage.tsx'), 'QuotasPage'),
})

const one = createRoute({
  getParentRoute: () => managed,
  path: '$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(() => import('./ApplicationPage.tsx'), 'ApplicationPage'),
})

const requests = createRoute({
  getParentRoute: () => managed,
  path: '$id/demandes',
  params: { parse: (key) => isIdentifier(key.id) && key },
  validateSearch: unread<RequestsUrl>,
  component: lazyPage(() => import('./RequestsPage.tsx'), 'RequestsPage'),
})

export const applicationRoutes = [managed.addChildren([list, creation, quotas, one, requests])] as const
