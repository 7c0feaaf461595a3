import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { type ReactNode, useRef, useState } from 'react'

interface ConfirmedButtonProps {
  /** What its author must say before; null when nothing. */
  confirmation: string | null
  /** What follows from it. */
  hint?: string
  label: string
  isPending: boolean
  onSend: () => void
  /** What went wrong, if anything. */
  children?: ReactNode
}

const ASKED_ABOUT = 'Elle sera enregistrée. Un agent de l’Urssaf pourra vous demander une explication.'

/** Sends what was checked, once what is unusual in it is confirmed. */
export function ConfirmedButton(props: ConfirmedButtonProps) {
  const { confirmation, hint = ASKED_ABOUT, label, isPending, onSend, children } = props
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const lacksConfirmation = confirmation !== null && !isConfirmed
  const isMissing = isAsked && lacksConfirmation
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (lacksConfirmation) box.current?.focus()
        else if (!isPending) onSend()
      }}
    >
      {confirmation !== null && (
        <Checkbox
          legend="Points à vérifier"
          state={isMissing ? 'error' : 'default'}
          stateRelatedMessage={isMissing ? 'Vérifiez les points signalés, puis cochez cette case.' : undefined}
          options={[
            {
              label: confirmation,
              hintText: hint,
              nativeInputProps: {
                ref: box,
                checked: isConfirmed,
                onChange: (event) => setIsConfirmed(event.target.checked),
              },
            },
          ]}
        />
      )}
      {children}
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : label}
      </button>
    </form>
  )
}
