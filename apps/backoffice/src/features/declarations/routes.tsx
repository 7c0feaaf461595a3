import { isPeriod } from '@cesu/domain/shared'
import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { homeOf } from '../../homeOf.tsx'
import { signedIn } from '../../session.ts'
import type { DeclarationsUrl } from './search.ts'

/** The home of the front-end: who reads no declaration is led to what they may open. */
const overseen = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations',
  component: homeOf('declarations.oversee', 'le droit de lire les déclarations'),
})

const list = createRoute({
  getParentRoute: () => overseen,
  path: '/',
  validateSearch: unread<DeclarationsUrl>,
  component: lazyPage(() => import('./DeclarationsPage.tsx'), 'DeclarationsPage'),
})

const one = createRoute({
  getParentRoute: () => overseen,
  path: '$employerId/$period/$id',
  params: { parse: (key) => isIdentifier(key.employerId) && isPeriod(key.period) && isIdentifier(key.id) && key },
  component: lazyPage(() => import('./DeclarationPage.tsx'), 'DeclarationPage'),
})

export const declarationRoutes = [overseen.addChildren([list, one])] as const
