import { signInUrl, useApplication } from './application.ts'
import { SessionAlert } from './SessionAlert.tsx'

/** Said once, on whatever page the session was found to be over; signing in comes back to this page. */
export function SessionExpiredAlert() {
  const application = useApplication()
  return (
    <SessionAlert title="votre session a expiré.">
      <p>
        Reconnectez-vous : un formulaire commencé est gardé, une recherche dans une liste est à refaire.{' '}
        <a className="fr-link" href={signInUrl(application)}>
          Se reconnecter et revenir à cette page
        </a>
      </p>
    </SessionAlert>
  )
}
