import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { OwnReadingsUrl } from './search.ts'

const own = createRoute({
  getParentRoute: () => signedIn,
  path: 'mes-consultations',
  component: needs('accesses.own', 'le droit de lire ses propres consultations'),
})

const list = createRoute({
  getParentRoute: () => own,
  path: '/',
  validateSearch: unread<OwnReadingsUrl>,
  component: lazyPage(() => import('./OwnReadingsPage.tsx'), 'OwnReadingsPage'),
})

export const ownReadingRoutes = [own.addChildren([list])] as const
