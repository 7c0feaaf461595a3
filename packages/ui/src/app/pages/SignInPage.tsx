import { FranceConnectButton } from '@codegouvfr/react-dsfr/FranceConnectButton'
import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton'
import { useLocation } from '@tanstack/react-router'
import { signInUrl, useApplication } from '../frame/application.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { signInFailures } from './signInFailures.ts'

/** What a visitor who is not signed in sees, whatever the address: signing in leads to the page that was asked for. */
export function SignInPage() {
  const application = useApplication()
  const attempt = useLocation({ select: ({ search }) => (search as { identification?: unknown }).identification })
  const failure = typeof attempt === 'string' ? signInFailures[attempt] : undefined
  return (
    <section className="cesu-text">
      <PageHeading title="Se connecter" tabPrefix={failure && 'Erreur'} />
      {failure && (
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <p className="fr-alert__title">Erreur : vous n’êtes pas connecté</p>
          <p>{failure}</p>
        </div>
      )}
      <p className="fr-text--lead">{application.purpose}</p>
      {application.identity === 'ProConnect' ? (
        <ProConnectButton url={signInUrl(application)} />
      ) : (
        <FranceConnectButton url={signInUrl(application)} />
      )}
    </section>
  )
}
