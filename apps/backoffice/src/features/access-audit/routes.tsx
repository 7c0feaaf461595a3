import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { AccessUrl, AgentsUrl, ChangesUrl } from './search.ts'

const accesses = createRoute({
  getParentRoute: () => signedIn,
  path: 'acces',
  component: needs('access.audit', 'le droit d’auditer les accès'),
})

const list = createRoute({
  getParentRoute: () => accesses,
  path: '/',
  validateSearch: unread<AccessUrl>,
  component: lazyPage(() => import('./AccessesPage.tsx'), 'AccessesPage'),
})

const person = createRoute({
  getParentRoute: () => accesses,
  path: 'personne',
  // A grant says nothing to who reads it.
  validateSearch: ({ partage }: Record<string, unknown>): { partage?: string } =>
    typeof partage === 'string' && isIdentifier(partage) ? { partage } : {},
  component: lazyPage(() => import('./PersonPage.tsx'), 'PersonPage'),
})

const agents = createRoute({
  getParentRoute: () => accesses,
  path: 'agents',
  validateSearch: unread<AgentsUrl>,
  component: lazyPage(() => import('./AgentsPage.tsx'), 'AgentsPage'),
})

const changes = createRoute({
  getParentRoute: () => accesses,
  path: 'changements',
  validateSearch: unread<ChangesUrl>,
  component: lazyPage(() => import('./ChangesPage.tsx'), 'ChangesPage'),
})

const one = createRoute({
  getParentRoute: () => accesses,
  path: '$id',
  params: { parse: ({ id }) => isIdentifier(id) && { id } },
  component: lazyPage(() => import('./ProofPage.tsx'), 'ProofPage'),
})

export const accessRoutes = [accesses.addChildren([list, person, agents, changes, one])] as const
