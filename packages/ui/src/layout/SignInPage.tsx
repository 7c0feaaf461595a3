import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton'
import type { ReactNode } from 'react'
import { signInUrl, useApplication } from './application.ts'
import { PageHeading } from './PageHeading.tsx'

/** What a visitor who is not signed in sees, whatever the address: signing in leads to the page that was asked for. */
export function SignInPage({ children }: { children?: ReactNode }) {
  const application = useApplication()
  return (
    <section className="cesu-text fr-py-4w">
      <PageHeading title="Se connecter" />
      <p className="fr-text--lead">{application.purpose}</p>
      <ProConnectButton url={signInUrl(application)} />
      {children}
    </section>
  )
}
