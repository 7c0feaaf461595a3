import type { Permission } from '@cesu/domain/permissions'
import type { HeaderProps } from '@codegouvfr/react-dsfr/Header'
import type { LinkProps } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext } from 'react'

/** Who is signed in, as every page shows it. */
export interface Visitor {
  name: string
  /** The partner, or the team: what tells two sessions apart; null for a person by themselves. */
  organisation: string | null
  /** True in the demo world: a banner says so on every page. */
  demo: boolean
  permissions: readonly Permission[]
  /** The session closes after so many minutes without a request. */
  idleMinutes: number
  /** Asks something of the server, so that it does not. */
  prolong: () => void
}

/** One of the main parts of a front-end; the first one is its home. */
export interface Section {
  /** What it is called, with what it counts where it does. */
  text: ReactNode
  to: NonNullable<LinkProps['to']>
  /** What a person must be allowed to be shown it. */
  permission?: Permission | undefined
  /** The same, once it is known who they are: until then it is shown. */
  own?: Permission | undefined
}

/** What distinguishes one front-end from the others. */
export interface Application {
  /** Shown in the header and at the end of every page title, for instance « Urssaf · Cesu – Espace partenaires ». */
  title: string
  /** One sentence on what one does here. */
  purpose: string
  /** Last part of the sign-in and sign-out addresses. */
  audience: string
  /** Who vouches for those who sign in: at work, or for themselves. */
  identity: 'ProConnect' | 'FranceConnect'
  sections: readonly Section[]
  /** What the header has besides, for who is signed in: a search. */
  header?: (visitor: Visitor | null) => Partial<HeaderProps>
  /** Who is signed in; null when nobody is, or it is not known yet. */
  useVisitor: () => Visitor | null
}

const ApplicationContext = createContext<Application | null>(null)

export const ApplicationProvider = ApplicationContext.Provider

export function useApplication(): Application {
  const application = useContext(ApplicationContext)
  if (!application) throw new Error('useApplication needs an ApplicationProvider above it')
  return application
}

/** Where to sign in so as to come back to the page that is open. */
export function signInUrl(application: Application): string {
  const here = new URL(window.location.href)
  here.searchParams.delete('identification')
  return `/sign-in/${application.audience}?returnTo=${encodeURIComponent(here.pathname + here.search)}`
}
