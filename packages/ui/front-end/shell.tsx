import { setLink } from '@codegouvfr/react-dsfr/link'
import { createMemoryHistory, createRoute, createRouter, Link, RouterProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Application, ApplicationProvider } from '../src/app/frame/application.ts'
import { PageHeading } from '../src/app/frame/PageHeading.tsx'
import { root } from '../src/app/frame/root.tsx'

/** What a front-end says of itself before it runs, and the start of its addresses: « /partenaires/ ». */
export type About = Omit<Application, 'useVisitor'> & { base: string }

/** The frame of a front-end around a page that is on its way, as HTML: painted before the first script has come. */
export async function shell({ base, ...about }: About): Promise<string> {
  // As `startReactDsfr` does in a browser; its type has no exact optional properties.
  setLink({ Link: Link as never })
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => <OnItsWay {...about} /> })
  const router = createRouter({
    routeTree: root.addChildren([home]),
    basepath: base,
    history: createMemoryHistory({ initialEntries: [base] }),
  })
  await router.load()
  return renderToStaticMarkup(
    <ApplicationProvider value={{ ...about, useVisitor: () => null }}>
      <RouterProvider router={router} />
    </ApplicationProvider>,
  )
}

/** In the place of any page, and in the sizes of the one where people sign in. */
const OnItsWay = ({ purpose }: Pick<Application, 'purpose'>) => (
  <section className="cesu-text">
    <div className="cesu-on-its-way">
      <PageHeading title="Chargement…" />
    </div>
    <noscript>
      <h1 className="fr-h3 fr-mb-1w">JavaScript est désactivé</h1>
      <p>Cette page a besoin de JavaScript : activez-le dans votre navigateur, puis rechargez-la.</p>
    </noscript>
    <p className="fr-text--lead">{purpose}</p>
  </section>
)
