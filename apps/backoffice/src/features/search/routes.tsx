import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'

const searches = createRoute({
  getParentRoute: () => signedIn,
  path: 'recherche',
  component: needs('declarations.oversee', 'le droit de chercher'),
})

const one = createRoute({
  getParentRoute: () => searches,
  path: '/',
  component: lazyPage(() => import('./SearchPage.tsx'), 'SearchPage'),
})

export const searchRoutes = [searches.addChildren([one])] as const
