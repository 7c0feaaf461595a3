import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import type { ParametersUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'parametres',
  validateSearch: unread<ParametersUrl>,
  component: lazyPage(() => import('./ParametersPage.tsx'), 'ParametersPage'),
})

const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'parametres/$id',
  component: lazyPage(() => import('./ParameterPage.tsx'), 'ParameterPage'),
})

export const parameterRoutes = [list, one] as const
