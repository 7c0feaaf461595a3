import { isPeriod } from '@cesu/domain/shared'
import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import type { DeclarationsUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations',
  validateSearch: unread<DeclarationsUrl>,
  component: lazyPage(() => import('./DeclarationsPage.tsx'), 'DeclarationsPage'),
})

const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations/$employerId/$period/$id',
  params: { parse: (key) => isIdentifier(key.employerId) && isPeriod(key.period) && isIdentifier(key.id) && key },
  component: lazyPage(() => import('./DeclarationPage.tsx'), 'DeclarationPage'),
})

export const declarationRoutes = [list, one] as const
