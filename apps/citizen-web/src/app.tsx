import { defineApplication } from '@cesu/ui/app'
import { about } from './about.ts'
import { estimateRoutes } from './features/estimate/routes.tsx'
import { verifyRoutes } from './features/verify/routes.tsx'
import { PersonalData } from './PersonalData.tsx'

const application = defineApplication({
  ...about,
  sections: [
    { text: 'Estimer un coût', to: '/estimer' },
    { text: 'Vérifier un document', to: '/verifier' },
  ],
  routes: [...estimateRoutes, ...verifyRoutes],
  personalData: <PersonalData />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof application.router
  }
}

application.start()
