import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { CutsUrl, RaisesUrl } from './search.ts'

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: 'administration',
  component: needs('settings.read', 'le droit de lire les réglages de la plateforme'),
})

const home = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyPage(() => import('./SettingsPage.tsx'), 'SettingsPage'),
})

const cuts = createRoute({
  getParentRoute: () => settings,
  path: 'coupures',
  validateSearch: unread<CutsUrl>,
  component: lazyPage(() => import('./cuts/CutsPage.tsx'), 'CutsPage'),
})

const raises = createRoute({
  getParentRoute: () => settings,
  path: 'quotas',
  validateSearch: unread<RaisesUrl>,
  component: lazyPage(() => import('./quotas/RaisesPage.tsx'), 'RaisesPage'),
})

const templates = createRoute({
  getParentRoute: () => settings,
  path: 'modeles',
  component: lazyPage(() => import('./templates/TemplatesPage.tsx'), 'TemplatesPage'),
})

const thresholds = createRoute({
  getParentRoute: () => settings,
  path: 'seuils',
  component: lazyPage(() => import('./thresholds/ThresholdsPage.tsx'), 'ThresholdsPage'),
})

const calendar = createRoute({
  getParentRoute: () => settings,
  path: 'calendrier',
  component: lazyPage(() => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
})

export const settingRoutes = [settings.addChildren([home, cuts, raises, templates, thresholds, calendar])] as const
