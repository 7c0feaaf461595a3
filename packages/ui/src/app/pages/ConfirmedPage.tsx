import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useApplication } from '../frame/application.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { tellProved } from '../session/proof.ts'
import { signInFailures } from './signInFailures.ts'

/** Where a proof of identity ends, in a tab of its own: that it is given, and that one goes back; or why not, and how to try again. */
export function ConfirmedPage() {
  const { audience } = useApplication()
  const attempt = useLocation({ select: ({ search }) => (search as { identification?: unknown }).identification })
  const failure = typeof attempt === 'string' ? (signInFailures[attempt] ?? signInFailures['refusee']) : undefined
  useEffect(() => {
    if (failure === undefined) tellProved(audience)
  }, [failure, audience])
  if (failure !== undefined)
    return (
      <section className="cesu-text">
        <PageHeading title="Votre identité n’est pas confirmée" tabPrefix="Erreur" />
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <p className="fr-alert__title">Erreur : rien n’est confirmé</p>
          <p>{failure}</p>
        </div>
        <p>Ce que vous avez commencé dans l’autre onglet y est toujours.</p>
        <a className="fr-btn" href={`/step-up/${audience}`}>
          Recommencer
        </a>
      </section>
    )
  return (
    <section className="cesu-text">
      <PageHeading title="Votre identité est confirmée" />
      <p className="fr-text--lead">
        Revenez à l’onglet où vous étiez, et cliquez de nouveau : rien n’a été fait à votre place.
      </p>
      <p>Elle l’est pour 10 minutes. Vous pouvez fermer cet onglet.</p>
    </section>
  )
}
