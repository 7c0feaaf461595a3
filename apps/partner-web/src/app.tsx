import { defineApplication } from '@cesu/ui/app'
import { about } from './about.ts'
import { applicationRoutes } from './features/applications/routes.tsx'
import { declarationRoutes } from './features/declarations/routes.tsx'
import { declareRoutes } from './features/declare/routes.tsx'
import { employmentRoutes } from './features/employments/routes.tsx'
import { habilitationRoutes } from './features/habilitation/routes.tsx'
import { mandateRoutes } from './features/mandates/routes.tsx'
import { proposalRoutes } from './features/proposals/routes.tsx'
import { questionRoutes } from './features/questions/routes.tsx'
import { repairRoutes } from './features/repairs/routes.tsx'
import { session, signedIn } from './session.ts'

const application = defineApplication({
  ...about,
  session,
  routes: [
    signedIn.addChildren([
      ...employmentRoutes,
      ...declareRoutes,
      ...declarationRoutes,
      ...mandateRoutes,
      ...proposalRoutes,
      ...repairRoutes,
      ...questionRoutes,
      ...applicationRoutes,
      ...habilitationRoutes,
    ]),
  ],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
