import { lazyPage } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions',
  component: lazyPage(() => import('./QuestionsPage.tsx'), 'QuestionsPage'),
})

export const questionRoutes = [list] as const
