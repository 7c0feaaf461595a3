import { useEffect, useRef } from 'react'
import { forgetProof, hearProved, useProofNotice } from '../session/proof.ts'
import { useApplication } from './application.ts'

/**
 * That an act waits for a proof of identity, and the way to give it in another tab: this one keeps what is typed. Once it is given, the
 * person goes back to where they were, and does it again themselves: nothing is sent for them.
 */
export function ProofAlert() {
  const { audience, identity } = useApplication()
  const notice = useProofNotice()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => hearProved(audience), [audience])
  useEffect(() => {
    if (notice !== null) box.current?.focus()
  }, [notice])
  if (notice === null) return null
  const goBack = () => {
    const place = notice.place instanceof HTMLElement && notice.place.isConnected ? notice.place : null
    forgetProof()
    ;(place ?? document.getElementById('contenu'))?.focus()
  }
  if (notice.isProved)
    return (
      <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--success fr-mb-3w cesu-no-print">
        <p className="fr-alert__title">Votre identité est confirmée</p>
        <p>Rien n’a été envoyé pendant ce temps, et votre saisie est gardée. Cliquez de nouveau pour terminer.</p>
        <button type="button" className="fr-btn fr-btn--sm" onClick={goBack}>
          Revenir où j’en étais
        </button>
      </div>
    )
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-3w cesu-no-print">
      <p className="fr-alert__title">Attention : confirmez d’abord votre identité</p>
      <p>{notice.detail}</p>
      <p>
        <a className="fr-link" href={`/step-up/${audience}`} target="_blank" rel="noopener">
          Confirmer mon identité avec {identity} (nouvel onglet)
        </a>
      </p>
      <p className="fr-text--sm">Gardez cet onglet ouvert : ce que vous avez saisi y reste.</p>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={goBack}>
        Renoncer pour l’instant
      </button>
    </div>
  )
}
