import { useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { Question } from './answers.ts'
import { searchOf } from './search.ts'
import { questionInWords } from './sentences.ts'

/** The whole address of an estimate: figures and choices, nothing that says who asks. */
function useAddress(question: Question): string {
  const router = useRouter()
  const { publicHref } = router.buildLocation({ to: '/estimer', search: searchOf(question) })
  return new URL(publicHref, window.location.origin).href
}

/** On paper only: the question, and where to ask it again. */
export function OnPaper({ question }: { question: Question }) {
  const address = useAddress(question)
  return (
    <p className="estimate-on-paper">
      {questionInWords(question)}
      <br />
      Estimation sans valeur de contrat. Pour la refaire : {address}
    </p>
  )
}

/** The ways to keep an estimate: its address, and paper. */
export function Share({ question }: { question: Question }) {
  const address = useAddress(question)
  return (
    <section aria-labelledby="titre-garder" className="fr-mt-4w cesu-no-print">
      <h2 id="titre-garder" className="fr-h5 fr-mb-1w">
        Garder ou partager cette estimation
      </h2>
      <p className="cesu-text">
        Le lien contient vos montants et vos choix, jamais un nom ni un numéro. Il donne toujours le même calcul.
      </p>
      <div className="estimate-actions">
        <CopyButton key={address} address={address} />
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => window.print()}>
          Imprimer l’estimation
        </button>
      </div>
    </section>
  )
}

/** Copies the address; where the browser refuses, shows it to be copied by hand. */
function CopyButton({ address }: { address: string }) {
  const id = useId()
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <>
      <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void copy()}>
        Copier le lien
      </button>
      <p role="status" className="estimate-copied">
        {state === 'copied' && 'Lien copié : collez-le où vous voulez.'}
        {state === 'refused' && 'Votre navigateur ne permet pas la copie : copiez l’adresse ci-dessous.'}
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
