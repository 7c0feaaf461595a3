import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'

const catalogue = createRoute({
  getParentRoute: () => signedIn,
  path: 'partages',
  component: lazyPage(() => import('./SharingPage.tsx'), 'SharingPage'),
})

export const sharingRoutes = [catalogue] as const
