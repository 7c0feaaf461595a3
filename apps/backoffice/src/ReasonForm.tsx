import { Details, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { type FormEvent, useId, useState } from 'react'

interface ReasonFormProps<Code extends string> {
  title: string
  label: string
  button: string
  change: { isPending: boolean; error: unknown }
  /** A closed list beside the words, and what it is called; what is sent is then one of them, the first unless chosen. */
  codes?: { label: string; hint: string; texts: readonly (readonly [code: Code, text: string])[] }
  onSend: (reason: string, code: Code | undefined) => void
}

/** An act that asks why, put away until it is wanted. */
export function ReasonForm<Code extends string>(props: ReasonFormProps<Code>) {
  const { title, label, button, change, codes, onSend } = props
  const { isPending, error } = change
  const [code, setCode] = useState(codes?.texts[0]?.[0])
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const id = useId()
  const isMissing = isAsked && reason.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (reason.trim() !== '' && !isPending) onSend(reason, code)
  }
  return (
    <Details title={title}>
      <form noValidate className="cesu-text" onSubmit={send}>
        {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
        {codes && (
          <Select
            label={codes.label}
            hint={codes.hint}
            nativeSelectProps={{ value: code, onChange: ({ target }) => setCode(target.value as Code) }}
          >
            {codes.texts.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        )}
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
