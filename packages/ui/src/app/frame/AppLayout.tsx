import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display'
import { Footer } from '@codegouvfr/react-dsfr/Footer'
import { Header } from '@codegouvfr/react-dsfr/Header'
import { Notice } from '@codegouvfr/react-dsfr/Notice'
import type {} from '@codegouvfr/react-dsfr/spa'
import { type Link, Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { SkipLinks, SkipListContext } from '../../design/layout/SkipLinks.tsx'
import { type Application, useApplication, type Visitor } from './application.ts'
import { SignOutForm } from './SignOutForm.tsx'
import { useRouteFocus } from './useRouteFocus.ts'
import { WarningNotice } from './WarningNotice.tsx'
import '../../design/design.css'
import './app.css'

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link
  }
}

const brand = (
  <>
    République
    <br />
    Française
  </>
)

/** Drawn by the build, before any script has come: without the choice of theme, which is a dialog. */
const isShell = import.meta.env.SSR

/** The frame of every page, signed in or not: skip links, header, navigation, the page, footer. */
export function AppLayout() {
  const application = useApplication()
  const visitor = application.useVisitor()
  const path = useLocation({ select: (location) => location.pathname })
  const [skipList, setSkipList] = useState<HTMLElement | null>(null)
  useRouteFocus()
  return (
    <SkipListContext value={skipList}>
      <SkipLinks listRef={setSkipList} />
      <Header
        brandTop={brand}
        {...application.header?.(visitor)}
        serviceTitle={application.title}
        disableDisplay={isShell}
        homeLinkProps={{ to: '/', title: `Accueil – ${application.title}` }}
        quickAccessItems={visitor ? [<PersonName key="person" visitor={visitor} />, <SignOutForm key="out" />] : []}
        navigation={shownSections(application, visitor).map(({ text, to }) => ({
          text,
          linkProps: { to },
          isActive: path === to || path.startsWith(`${to}/`),
        }))}
      />
      {visitor?.demo && (
        <section aria-label="Démonstration" className="cesu-demo">
          <Notice title="Démonstration : données fictives" severity="info" />
        </section>
      )}
      <WarningNotice />
      <main id="contenu" tabIndex={-1} className="fr-container cesu-main">
        <Outlet />
      </main>
      <Footer
        accessibility="non compliant"
        accessibilityLinkProps={{ to: '/accessibilite' }}
        termsLinkProps={{ to: '/mentions-legales' }}
        contentDescription={application.purpose}
        bottomItems={isShell ? [] : [headerFooterDisplayItem]}
        license="Cesu : le service de l’Urssaf pour déclarer une personne employée à domicile."
      />
    </SkipListContext>
  )
}

/** A section that the person can never open is not shown; one without a permission is for everybody, one of one's `own` for who is not known yet too. */
const shownSections = ({ sections }: Application, visitor: Visitor | null) =>
  sections.filter(
    ({ permission, own }) =>
      (!permission || visitor?.permissions.includes(permission)) &&
      (!own || !visitor || visitor.permissions.includes(own)),
  )

function PersonName({ visitor: { name, organisation }, id }: { visitor: Visitor; id?: string }) {
  return (
    <p id={id} className="cesu-person">
      <span className="fr-sr-only">Connecté : </span>
      {organisation === null ? name : `${name}, ${organisation}`}
    </p>
  )
}
