import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { RepairsUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'erreurs',
  validateSearch: unread<RepairsUrl>,
  component: lazyPage(() => import('./RepairsPage.tsx'), 'RepairsPage'),
})

const stopping = createRoute({
  getParentRoute: () => signedIn,
  path: 'arrets/$employerId/$employmentId',
  params: { parse: (key) => isIdentifier(key.employerId) && isIdentifier(key.employmentId) && key },
  component: needs('declarations.submit', 'le droit de déclarer'),
})

const stops = createRoute({
  getParentRoute: () => stopping,
  path: '/',
  component: lazyPage(() => import('./StopsPage.tsx'), 'StopsPage'),
})

export const repairRoutes = [list, stopping.addChildren([stops])] as const
