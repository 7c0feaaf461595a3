import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { HabilitationsUrl } from './search.ts'

const overseen = createRoute({
  getParentRoute: () => signedIn,
  path: 'habilitations',
  component: needs('habilitations.oversee', 'le rôle d’agent'),
})

const list = createRoute({
  getParentRoute: () => overseen,
  path: '/',
  validateSearch: unread<HabilitationsUrl>,
  component: lazyPage(() => import('./HabilitationsPage.tsx'), 'HabilitationsPage'),
})

const one = createRoute({
  getParentRoute: () => overseen,
  path: '$partnerId',
  params: { parse: (key) => isIdentifier(key.partnerId) && key },
  component: lazyPage(() => import('./PartnerPage.tsx'), 'PartnerPage'),
})

export const habilitationRoutes = [overseen.addChildren([list, one])] as const
