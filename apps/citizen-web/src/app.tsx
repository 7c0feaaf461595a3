import { defineApplication } from '@cesu/ui/app'
import { about } from './about.ts'
import { estimateRoutes } from './features/estimate/routes.tsx'
import { mandateRoutes } from './features/mandates/routes.tsx'
import { verifyRoutes } from './features/verify/routes.tsx'
import { PersonalData } from './PersonalData.tsx'
import { session } from './session.ts'

const application = defineApplication({
  ...about,
  session,
  routes: [...estimateRoutes, ...verifyRoutes, ...mandateRoutes],
  personalData: <PersonalData />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
