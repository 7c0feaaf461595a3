import { createContext, useContext } from 'react'

/** What distinguishes one front-end from the other in the shared layout. */
export interface Application {
  /** Shown in the header and at the end of every page title, for instance « Urssaf · Cesu – Espace partenaires ». */
  title: string
  /** One sentence on what one does here. */
  purpose: string
  /** Last part of the sign-in and sign-out addresses. */
  audience: 'partner' | 'backoffice' | 'citizen'
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
