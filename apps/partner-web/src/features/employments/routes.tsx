import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute, Navigate, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { signedIn, useMe } from '../../session.ts'
import type { MonthUrl } from './search.ts'

/** What is to do, for those who may do it; the others have their own first page: what was declared. */
const month = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer',
  validateSearch: unread<MonthUrl>,
  // Typed by hand: the type of a link rests on the routes, which rest on this.
  component: (): ReactNode => {
    const { permissions } = useMe()
    if (permissions.includes('declarations.submit')) return <Outlet />
    return <Navigate to={permissions.includes('vouchers.read') ? '/titres' : '/declarations'} replace />
  },
})

const page = createRoute({
  getParentRoute: () => month,
  path: '/',
  component: lazyPage(() => import('./MonthPage.tsx'), 'MonthPage'),
})

export const employmentRoutes = [month.addChildren([page])] as const
