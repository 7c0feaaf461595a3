import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'

const titles = createRoute({
  getParentRoute: () => signedIn,
  path: 'titres',
  component: lazyPage(() => import('../../pages.ts'), 'TitlesPage'),
})

export const titleRoutes = [titles] as const
