import { defineApplication } from '@cesu/ui/app'
import { about } from './about.ts'
import { estimateRoutes } from './features/estimate/routes.tsx'
import { mandateRoutes, requestRoutes } from './features/mandates/routes.tsx'
import { sharingRoutes } from './features/sharing/routes.tsx'
import { titleRoutes } from './features/titles/routes.tsx'
import { givenTitleRoutes } from './features/titles-given/routes.tsx'
import { verifyRoutes } from './features/verify/routes.tsx'
import { PersonalData } from './PersonalData.tsx'
import { anyone, session, signedIn } from './session.ts'

const application = defineApplication({
  ...about,
  session,
  routes: [
    ...estimateRoutes,
    ...verifyRoutes,
    anyone.addChildren(requestRoutes),
    signedIn.addChildren([...mandateRoutes, ...sharingRoutes, ...titleRoutes, ...givenTitleRoutes]),
  ],
  personalData: <PersonalData />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
