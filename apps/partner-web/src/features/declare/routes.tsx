import { isPeriod } from '@cesu/domain/shared'
import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { DeclareSearch } from './search.ts'

/** The two steps of a declaration, for those who may declare. */
const declare = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer/$employerId/$employmentId',
  params: { parse: (key) => isIdentifier(key.employerId) && isIdentifier(key.employmentId) && key },
  validateSearch: unread<DeclareSearch>,
  component: needs('declarations.submit', 'le droit de déclarer'),
})

const form = createRoute({
  getParentRoute: () => declare,
  path: '/',
  component: lazyPage(() => import('./FormPage.tsx'), 'FormPage'),
})

const check = createRoute({
  getParentRoute: () => declare,
  path: 'verifier',
  component: lazyPage(() => import('./CheckPage.tsx'), 'CheckPage'),
})

/** All the pairs of a month at once, as the month before. */
const same = createRoute({
  getParentRoute: () => signedIn,
  path: 'declarer/comme-avant',
  validateSearch: unread<DeclareSearch>,
  component: needs('declarations.submit', 'le droit de déclarer'),
})

const samePage = createRoute({
  getParentRoute: () => same,
  path: '/',
  component: lazyPage(() => import('./same/SamePage.tsx'), 'SamePage'),
})

/** The same two steps of a correction, for those who may correct. */
const correct = createRoute({
  getParentRoute: () => signedIn,
  path: 'corriger/$employerId/$period/$id',
  params: { parse: (key) => isIdentifier(key.employerId) && isPeriod(key.period) && isIdentifier(key.id) && key },
  component: needs('declarations.correct', 'le droit de corriger'),
})

const correctionForm = createRoute({
  getParentRoute: () => correct,
  path: '/',
  component: lazyPage(() => import('./CorrectionPage.tsx'), 'CorrectionPage'),
})

const correctionCheck = createRoute({
  getParentRoute: () => correct,
  path: 'verifier',
  component: lazyPage(() => import('./CorrectionCheckPage.tsx'), 'CorrectionCheckPage'),
})

export const declareRoutes = [
  declare.addChildren([form, check]),
  same.addChildren([samePage]),
  correct.addChildren([correctionForm, correctionCheck]),
] as const
