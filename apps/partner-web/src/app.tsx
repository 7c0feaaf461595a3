import { confirmedPage, defineApplication } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { about } from './about.ts'
import { applicationRoutes } from './features/applications/routes.tsx'
import { declarationRoutes } from './features/declarations/routes.tsx'
import { declareRoutes } from './features/declare/routes.tsx'
import { employmentRoutes } from './features/employments/routes.tsx'
import { fileRoutes } from './features/files/routes.tsx'
import { habilitationRoutes } from './features/habilitation/routes.tsx'
import { mandateRoutes } from './features/mandates/routes.tsx'
import { proposalRoutes } from './features/proposals/routes.tsx'
import { questionRoutes } from './features/questions/routes.tsx'
import { repairRoutes } from './features/repairs/routes.tsx'
import { invitationRoute, staffRoutes } from './features/staff/routes.tsx'
import { titleRoutes } from './features/titles/routes.tsx'
import { anyone, session, signedIn } from './session.ts'

const confirmed = createRoute({ getParentRoute: () => signedIn, ...confirmedPage })

const application = defineApplication({
  ...about,
  session,
  routes: [
    anyone.addChildren([invitationRoute]),
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
      ...staffRoutes,
      ...titleRoutes,
      ...fileRoutes,
      confirmed,
    ]),
  ],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
