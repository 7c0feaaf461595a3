import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { EmployersUrl, ProposalsUrl } from './search.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'propositions',
  validateSearch: unread<ProposalsUrl>,
  component: lazyPage(() => import('./ProposalsPage.tsx'), 'ProposalsPage'),
})

const mayPropose = needs('employments.propose', 'le droit de proposer un salarié ou une fin de contrat')

const choice = createRoute({
  getParentRoute: () => signedIn,
  path: 'propositions/employeurs',
  validateSearch: unread<EmployersUrl>,
  component: mayPropose,
})

const employers = createRoute({
  getParentRoute: () => choice,
  path: '/',
  component: lazyPage(() => import('./EmployersPage.tsx'), 'EmployersPage'),
})

const hire = createRoute({
  getParentRoute: () => signedIn,
  path: 'propositions/salarie/$employerId',
  params: { parse: (key) => isIdentifier(key.employerId) && key },
  component: mayPropose,
})

const worker = createRoute({
  getParentRoute: () => hire,
  path: '/',
  component: lazyPage(() => import('./WorkerPage.tsx'), 'WorkerPage'),
})

const ending = createRoute({
  getParentRoute: () => signedIn,
  path: 'propositions/fin/$employerId/$employmentId',
  params: { parse: (key) => isIdentifier(key.employerId) && isIdentifier(key.employmentId) && key },
  component: mayPropose,
})

const end = createRoute({
  getParentRoute: () => ending,
  path: '/',
  component: lazyPage(() => import('./EndPage.tsx'), 'EndPage'),
})

export const proposalRoutes = [
  list,
  choice.addChildren([employers]),
  hire.addChildren([worker]),
  ending.addChildren([end]),
] as const
