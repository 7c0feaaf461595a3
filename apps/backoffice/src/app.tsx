import '@codegouvfr/react-dsfr/dsfr/component/search/search.main.min.css'
import '@codegouvfr/react-dsfr/dsfr/component/tag/tag.main.min.css'
import { confirmedPage, defineApplication } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { about } from './about.ts'
import { accessRoutes } from './features/access-audit/routes.tsx'
import { caseRoutes } from './features/cases/routes.tsx'
import { declarationRoutes } from './features/declarations/routes.tsx'
import { habilitationRoutes } from './features/habilitations/routes.tsx'
import { jobRoutes } from './features/jobs/routes.tsx'
import { ownReadingRoutes } from './features/own-readings/routes.tsx'
import { parameterRoutes } from './features/parameters/routes.tsx'
import { peopleRoutes } from './features/people/routes.tsx'
import { personRoutes } from './features/persons/routes.tsx'
import { searchRoutes } from './features/search/routes.tsx'
import { settingRoutes } from './features/settings/routes.tsx'
import { sharingRoutes } from './features/sharing/routes.tsx'
import { steeringRoutes } from './features/steering/routes.tsx'
import { MenuText } from './menu/MenuText.tsx'
import { session, signedIn } from './session.ts'

const confirmed = createRoute({ getParentRoute: () => signedIn, ...confirmedPage })

const application = defineApplication({
  ...about,
  sections: about.sections.map((section) => ({ ...section, text: <MenuText {...section} /> })),
  session,
  // What is typed may be a name: it goes to the page in the entry of the history, and in no address.
  header: (visitor) =>
    visitor?.permissions.includes('declarations.oversee')
      ? {
          renderSearchInput: (field) => <input {...field} type="text" autoComplete="off" maxLength={100} />,
          clearSearchInputOnSearch: true,
          onSearchButtonClick: (search) => void application.router.navigate({ to: '/recherche', state: { search } }),
        }
      : {},
  routes: [
    signedIn.addChildren([
      ...declarationRoutes,
      ...caseRoutes,
      ...habilitationRoutes,
      ...parameterRoutes,
      ...sharingRoutes,
      ...accessRoutes,
      ...jobRoutes,
      ...personRoutes,
      ...ownReadingRoutes,
      ...searchRoutes,
      ...peopleRoutes,
      ...settingRoutes,
      ...steeringRoutes,
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
