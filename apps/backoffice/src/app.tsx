import { defineApplication } from '@cesu/ui/app'
import { about } from './about.ts'
import { accessRoutes } from './features/access-audit/routes.tsx'
import { caseRoutes } from './features/cases/routes.tsx'
import { declarationRoutes } from './features/declarations/routes.tsx'
import { habilitationRoutes } from './features/habilitations/routes.tsx'
import { jobRoutes } from './features/jobs/routes.tsx'
import { parameterRoutes } from './features/parameters/routes.tsx'
import { sharingRoutes } from './features/sharing/routes.tsx'
import { session, signedIn } from './session.ts'

const application = defineApplication({
  ...about,
  session,
  routes: [
    signedIn.addChildren([
      ...declarationRoutes,
      ...caseRoutes,
      ...habilitationRoutes,
      ...parameterRoutes,
      ...sharingRoutes,
      ...accessRoutes,
      ...jobRoutes,
    ]),
  ],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
