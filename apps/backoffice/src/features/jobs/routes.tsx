import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: 'taches',
  component: needs('jobs.read', 'le droit de suivre les tâches de la plateforme'),
})

const list = createRoute({
  getParentRoute: () => jobs,
  path: '/',
  component: lazyPage(() => import('./JobsPage.tsx'), 'JobsPage'),
})

export const jobRoutes = [jobs.addChildren([list])] as const
