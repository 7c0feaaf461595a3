import { lazyPage, root } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'

/** Loaded apart: people come here from a printed document. */
const verify = createRoute({
  getParentRoute: () => root,
  path: 'verifier',
  component: lazyPage(() => import('./VerifyPage.tsx'), 'VerifyPage'),
})

export const verifyRoutes = [verify] as const
