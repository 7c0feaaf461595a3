import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { needs, signedIn } from '../../session.ts'
import type { QuestionsUrl } from './search.ts'

const asked = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions',
  component: needs('questions.read', 'le droit de lire les questions de l’Urssaf'),
})

const list = createRoute({
  getParentRoute: () => asked,
  path: '/',
  validateSearch: unread<QuestionsUrl>,
  component: lazyPage(() => import('./QuestionsPage.tsx'), 'QuestionsPage'),
})

export const questionRoutes = [asked.addChildren([list])] as const
