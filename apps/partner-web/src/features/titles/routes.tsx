import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { TitlesUrl } from './search.ts'

const RIGHT = 'le droit de lire les titres d’un émetteur'

const titles = createRoute({
  getParentRoute: () => signedIn,
  path: 'titres',
  component: needs('vouchers.read', RIGHT),
})

const list = createRoute({
  getParentRoute: () => titles,
  path: '/',
  validateSearch: unread<TitlesUrl>,
  component: lazyPage(() => import('./TitlesPage.tsx'), 'TitlesPage'),
})

const one = createRoute({
  getParentRoute: () => titles,
  path: '$number',
  component: lazyPage(() => import('./TitlePage.tsx'), 'TitlePage'),
})

const controlled = createRoute({
  getParentRoute: () => signedIn,
  path: 'controle',
  component: needs('vouchers.read', RIGHT),
})

const control = createRoute({
  getParentRoute: () => controlled,
  path: '/',
  component: lazyPage(() => import('./ControlPage.tsx'), 'ControlPage'),
})

const waited = createRoute({
  getParentRoute: () => signedIn,
  path: 'attend',
  component: needs('vouchers.read', RIGHT),
})

const waiting = createRoute({
  getParentRoute: () => waited,
  path: '/',
  component: lazyPage(() => import('./WaitingPage.tsx'), 'WaitingPage'),
})

export const titleRoutes = [
  titles.addChildren([list, one]),
  controlled.addChildren([control]),
  waited.addChildren([waiting]),
] as const
