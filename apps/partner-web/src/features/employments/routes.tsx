import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import type { EmploymentsUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer',
  validateSearch: unread<EmploymentsUrl>,
  component: lazyPage(() => import('./EmploymentsPage.tsx'), 'EmploymentsPage'),
})

export const employmentRoutes = [list] as const
