import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { MandatesUrl, RequestsUrl } from './search.ts'

const read = createRoute({
  getParentRoute: () => signedIn,
  path: 'mandats',
  component: needs('mandates.read', 'le droit de lire les mandats'),
})

const list = createRoute({
  getParentRoute: () => read,
  path: '/',
  validateSearch: unread<MandatesUrl>,
  component: lazyPage(() => import('./MandatesPage.tsx'), 'MandatesPage'),
})

const requests = createRoute({
  getParentRoute: () => read,
  path: 'demandes',
  validateSearch: unread<RequestsUrl>,
  component: lazyPage(() => import('./RequestsPage.tsx'), 'RequestsPage'),
})

const request = createRoute({
  getParentRoute: () => read,
  path: 'demandes/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(() => import('./RequestPage.tsx'), 'RequestPage'),
})

const asking = createRoute({
  getParentRoute: () => read,
  path: 'demander',
  component: needs('mandates.request', 'le droit de demander un mandat'),
})

const ask = createRoute({
  getParentRoute: () => asking,
  path: '/',
  component: lazyPage(() => import('./AskPage.tsx'), 'AskPage'),
})

const mandate = createRoute({
  getParentRoute: () => read,
  path: '$employerId/$id',
  params: { parse: (key) => isIdentifier(key.employerId) && isIdentifier(key.id) && key },
  component: lazyPage(() => import('./MandatePage.tsx'), 'MandatePage'),
})

export const mandateRoutes = [read.addChildren([list, requests, request, asking.addChildren([ask]), mandate])] as const
