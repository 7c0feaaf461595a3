import { useEffect, useRef } from 'react'
import { signInUrl, useApplication } from './application.ts'

/** Said once, on whatever page the session was found to be over; signing in comes back to this page. */
export function SessionExpiredAlert() {
  const application = useApplication()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-3w">
      <p className="fr-alert__title">Attention : votre session a expiré.</p>
      <p>
        Reconnectez-vous : un formulaire commencé est gardé, une recherche dans une liste est à refaire.{' '}
        <a className="fr-link" href={signInUrl(application)}>
          Se reconnecter et revenir à cette page
        </a>
      </p>
    </div>
  )
}
