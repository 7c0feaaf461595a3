import { Details, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useId, useState } from 'react'

interface ReasonFormProps {
  title: string
  label: string
  button: string
  change: { isPending: boolean; error: unknown }
  onSend: (reason: string) => void
}

/** An act that asks why, put away until it is wanted. */
export function ReasonForm({ title, label, button, change: { isPending, error }, onSend }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const id = useId()
  const isMissing = isAsked && reason.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (reason.trim() !== '' && !isPending) onSend(reason)
  }
  return (
    <Details title={title}>
      <form noValidate className="cesu-text" onSubmit={send}>
        {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
        <Input
          label={label}
          state={isMissing ? 'error' : 'default'}
          stateRelatedMessage={isMissing ? 'Dites pourquoi : la personne qui relira doit le comprendre.' : undefined}
          nativeInputProps={{ id, value: reason, onChange: ({ target }) => setReason(target.value) }}
        />
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
          {isPending ? 'Enregistrement…' : button}
        </button>
      </form>
    </Details>
  )
}
