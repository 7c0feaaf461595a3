import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display'
import { Footer } from '@codegouvfr/react-dsfr/Footer'
import { Header } from '@codegouvfr/react-dsfr/Header'
import { Notice } from '@codegouvfr/react-dsfr/Notice'
import { type LinkProps, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { SkipLinks, SkipListContext } from '../../design/layout/SkipLinks.tsx'
import { useSessionExpired } from '../session/expiry.ts'
import { useApplication } from './application.ts'
import { SessionExpiredAlert } from './SessionExpiredAlert.tsx'
import { SignOutForm } from './SignOutForm.tsx'
import { useRouteFocus } from './useRouteFocus.ts'
import '../../design/design.css'
import './app.css'

type Destination = NonNullable<LinkProps['to']>

/** Who is signed in, as shown in the header. */
export interface SignedInPerson {
  name: string
  /** The partner, or the team: what tells two sessions apart. */
  organisation: string
}

interface AppLayoutProps {
  person: SignedInPerson | undefined
  /** Main sections; a page is in a section when its address starts with the section's. */
  navigation: readonly { text: string; to: Destination }[]
  /** True in the demo world: a banner says so on every page. */
  demo: boolean
  children: ReactNode
}

const brand = (
  <>
    République
    <br />
    Française
  </>
)

/** The frame of every page: skip links, header, navigation, the page, footer. */
export function AppLayout({ person, navigation, demo, children }: AppLayoutProps) {
  const application = useApplication()
  const path = useLocation({ select: (location) => location.pathname })
  const expired = useSessionExpired()
  const [skipList, setSkipList] = useState<HTMLElement | null>(null)
  useRouteFocus()
  return (
    <SkipListContext value={skipList}>
      <SkipLinks listRef={setSkipList} />
      <Header
        brandTop={brand}
        serviceTitle={application.title}
        homeLinkProps={{ to: '/', title: `Accueil – ${application.title}` }}
        quickAccessItems={person ? [<PersonName key="person" {...person} />, <SignOutForm key="out" />] : []}
        navigation={navigation.map(({ text, to }) => ({
          text,
          linkProps: { to },
          isActive: path === to || path.startsWith(`${to}/`),
        }))}
      />
      {demo && (
        <section aria-label="Démonstration" className="cesu-demo">
          <Notice title="Démonstration : données fictives" severity="info" />
        </section>
      )}
      <main id="contenu" tabIndex={-1} className="fr-container cesu-main">
        {expired && <SessionExpiredAlert />}
        {children}
      </main>
      <Footer
        accessibility="non compliant"
        accessibilityLinkProps={{ to: '/accessibilite' }}
        termsLinkProps={{ to: '/mentions-legales' }}
        contentDescription={application.purpose}
        bottomItems={[headerFooterDisplayItem]}
        license="Cesu : le service de l’Urssaf pour déclarer une personne employée à domicile."
      />
    </SkipListContext>
  )
}

function PersonName({ name, organisation, id }: SignedInPerson & { id?: string }) {
  return (
    <p id={id} className="cesu-person">
      <span className="fr-sr-only">Connecté : </span>
      {name}, {organisation}
    </p>
  )
}
