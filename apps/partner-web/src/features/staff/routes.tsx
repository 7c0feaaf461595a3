import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { anyone, needs, signedIn } from '../../session.ts'

const managed = createRoute({
  getParentRoute: () => signedIn,
  path: 'personnes',
  component: needs('staff.manage', 'le rôle d’administrateur, en production'),
})

const list = createRoute({
  getParentRoute: () => managed,
  path: '/',
  component: lazyPage(() => import('./StaffPage.tsx'), 'StaffPage'),
})

export const staffRoutes = [managed.addChildren([list])] as const

/** Where the link of an invitation leads, before anyone signs in. */
export const invitationRoute = createRoute({
  getParentRoute: () => anyone,
  path: 'invitation',
  component: lazyPage(() => import('./InvitationPage.tsx'), 'InvitationPage'),
})
