import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { SteeringUrl } from './period.ts'

const steering = createRoute({
  getParentRoute: () => signedIn,
  path: 'pilotage',
  component: needs('cases.read', 'le droit de lire les dossiers'),
})

const page = createRoute({
  getParentRoute: () => steering,
  path: '/',
  validateSearch: unread<Partial<SteeringUrl>>,
  component: lazyPage(() => import('./SteeringPage.tsx'), 'SteeringPage'),
})

export const steeringRoutes = [steering.addChildren([page])] as const
