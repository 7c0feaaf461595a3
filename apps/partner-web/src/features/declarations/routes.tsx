import { isPeriod } from '@cesu/domain/shared'
import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { DeclarationsUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations',
  validateSearch: unread<DeclarationsUrl>,
  component: lazyPage(() => import('./DeclarationsPage.tsx'), 'DeclarationsPage'),
})

const params = {
  parse: (key: Record<'employerId' | 'period' | 'id', string>) =>
    isIdentifier(key.employerId) && isPeriod(key.period) && isIdentifier(key.id) && key,
}

const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarations/$employerId/$period/$id',
  params,
  component: lazyPage(() => import('./DeclarationPage.tsx'), 'DeclarationPage'),
})

/** What changes a declaration, for those who may correct. */
const change = createRoute({
  getParentRoute: () => signedIn,
  path: 'changer/$employerId/$period/$id',
  params,
  component: needs('declarations.correct', 'le droit de corriger'),
})

const cancellation = createRoute({
  getParentRoute: () => change,
  path: 'annuler',
  component: lazyPage(() => import('./CancellationPage.tsx'), 'CancellationPage'),
})

const request = createRoute({
  getParentRoute: () => change,
  path: 'demander',
  component: lazyPage(() => import('./ChangeRequestPage.tsx'), 'ChangeRequestPage'),
})

export const declarationRoutes = [list, one, change.addChildren([cancellation, request])] as const
