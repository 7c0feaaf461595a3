import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { AccountsUrl } from './search.ts'

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: 'agents',
  component: needs('rights.read', 'le droit de lire les comptes des agents'),
})

const list = createRoute({
  getParentRoute: () => accounts,
  path: '/',
  validateSearch: unread<AccountsUrl>,
  component: lazyPage(() => import('./AccountsPage.tsx'), 'AccountsPage'),
})

const one = createRoute({
  getParentRoute: () => accounts,
  path: '$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  component: lazyPage(() => import('./AccountPage.tsx'), 'AccountPage'),
})

const teams = createRoute({
  getParentRoute: () => accounts,
  path: 'equipes',
  component: lazyPage(() => import('./TeamsPage.tsx'), 'TeamsPage'),
})

const changed = createRoute({
  getParentRoute: () => signedIn,
  path: 'agents/ajouter',
  component: needs('rights.change', 'le rôle d’administrateur'),
})

const add = createRoute({
  getParentRoute: () => changed,
  path: '/',
  component: lazyPage(() => import('./AddPage.tsx'), 'AddPage'),
})

const explained = createRoute({
  getParentRoute: () => signedIn,
  path: 'droits',
  component: needs('rights.own', 'un rôle dans le back-office'),
})

const rights = createRoute({
  getParentRoute: () => explained,
  path: '/',
  component: lazyPage(() => import('./RightsPage.tsx'), 'RightsPage'),
})

export const peopleRoutes = [
  accounts.addChildren([list, teams, one]),
  changed.addChildren([add]),
  explained.addChildren([rights]),
] as const
