import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useEffect, useId, useRef, useState } from 'react'
import type { Share } from './answers.ts'
import { ScopeBox, toggled } from './ScopeBox.tsx'
import { useChange } from './useChange.ts'
import { nameOf } from './wording.ts'

/** To let fewer lists of data: chosen and confirmed where it was asked. */
export function ReduceShare({ share }: { share: Share }) {
  const [isOpen, setIsOpen] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!isOpen && wasOpen.current) ask.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) return <Choice share={share} onClose={() => setIsOpen(false)} />
  return (
    <button ref={ask} type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsOpen(true)}>
      Réduire les données
      <span className="fr-sr-only"> : {nameOf(share)}</span>
    </button>
  )
}

function Choice({ share, onClose }: { share: Share; onClose: () => void }) {
  const { scopes, consumerName } = share
  const id = useId()
  const { change, isPending, error } = useChange(share)
  const [kept, setKept] = useState(() => scopes.map(({ name }) => name))
  const [fault, setFault] = useState<string | null>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const confirm = () => {
    const wrong = faultOf(kept.length, scopes.length)
    setFault(wrong)
    if (wrong === null)
      change({ move: 'REDUCE', scopes: scopes.map(({ name }) => name).filter((one) => kept.includes(one)) })
    else box.current?.querySelector('input')?.focus()
  }
  return (
    <fieldset ref={box} className="fr-fieldset fr-mb-0" aria-labelledby={`${id}-legend`}>
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular fr-text--sm fr-pb-0">
        Que laissez-vous encore lire à {consumerName} ? Ce que vous décochez n’est plus lu, dès maintenant. Pour le
        redonner, il faudra une autre demande.
      </legend>
      <div className="fr-fieldset__element fr-mb-0">
        {error !== null && <ProblemAlert problem={problemOf(error)} />}
        {scopes.map(({ name, label }) => (
          <ScopeBox
            key={name}
            id={`${id}-${name}`}
            label={label}
            checked={kept.includes(name)}
            fault={fault === null ? undefined : `${id}-fault`}
            onChange={(isIn) => setKept(toggled(kept, name, isIn))}
          />
        ))}
        {fault !== null && (
          <p id={`${id}-fault`} className="fr-error-text fr-mb-2w">
            {fault}
          </p>
        )}
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-mt-1w fr-mb-1w fr-mr-1w"
          aria-disabled={isPending}
          onClick={confirm}
        >
          Garder les listes cochées
        </button>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onClose}>
          Ne rien changer
        </button>
      </div>
    </fieldset>
  )
}

function faultOf(kept: number, all: number): string | null {
  if (kept === 0) return 'Gardez au moins une liste. Pour ne plus rien laisser lire, arrêtez le partage.'
  return kept === all ? 'Décochez la liste que vous ne voulez plus laisser lire.' : null
}
