import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import { steps } from './habilitation.ts'

const asked = createRoute({
  getParentRoute: () => signedIn,
  path: 'habilitation',
  component: needs('habilitations.ask', 'le rôle d’administrateur'),
})

const all = createRoute({
  getParentRoute: () => asked,
  path: '/',
  component: lazyPage(() => import('./HabilitationPage.tsx'), 'HabilitationPage'),
})

const page = createRoute({
  getParentRoute: () => asked,
  path: '$id/$page',
  params: { parse: (key) => isIdentifier(key.id) && steps.some(({ slug }) => slug === key.page) && key },
  component: lazyPage(() => import('./RequestPage.tsx'), 'RequestPage'),
})

export const habilitationRoutes = [asked.addChildren([all, page])] as const
