import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { CasesUrl } from './search.ts'

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: 'dossiers',
  component: needs('cases.read', 'le droit de lire les dossiers'),
})

const list = createRoute({
  getParentRoute: () => cases,
  path: '/',
  validateSearch: unread<CasesUrl>,
  component: lazyPage(() => import('./CasesPage.tsx'), 'CasesPage'),
})

export const caseRoutes = [cases.addChildren([list])] as const
