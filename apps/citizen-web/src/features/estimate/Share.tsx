import { useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { Question } from './answers.ts'
import { searchOf } from './search.ts'
import { questionInWords } from './sentences.ts'

/** The ways to keep an estimate: its address, which says nothing of who asks, and paper. */
export function Share({ question }: { question: Question }) {
  const router = useRouter()
  const { publicHref } = router.buildLocation({ to: '/estimer', search: searchOf(question) })
  const address = new URL(publicHref, window.location.origin).href
  return (
    <section aria-labelledby="titre-garder" className="fr-mt-4w">
      <div className="cesu-no-print">
        <h2 id="titre-garder" className="fr-h5 fr-mb-1w">
          Garder ou partager cette estimation
        </h2>
        <p className="cesu-text">
          Le lien contient vos montants et vos choix, jamais un nom ni un numéro. Il donne toujours le même calcul.
        </p>
        <div className="estimate-actions">
          <CopyButton key={address} address={address} />
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-icon-printer-line fr-btn--icon-left"
            onClick={() => window.print()}
          >
            Imprimer l’estimation
          </button>
        </div>
      </div>
      <p className="estimate-on-paper">
        {questionInWords(question)} Estimation sans valeur de contrat, à refaire ici : {address}
      </p>
    </section>
  )
}

/** Copies the address; where the browser refuses, shows it to be copied by hand. */
function CopyButton({ address }: { address: string }) {
  const id = useId()
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  return (
    <>
      <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void copy()}>
        Copier le lien
      </button>
      <p role="status" className="estimate-copied">
        {state === 'copied' && 'Lien copié : collez-le où vous voulez.'}
        {state === 'refused' && 'Votre navigateur ne permet pas la copie : sélectionnez l’adresse pour la copier.'}
      </p>
      {state === 'refused' && (
        <div className="fr-input-group estimate-address">
          <label className="fr-label" htmlFor={id}>
            Adresse de l’estimation
          </label>
          <input
            id={id}
            className="fr-input"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </>
  )
}
