import { openingReasons, type WrittenReason, writtenReasons } from '@cesu/domain/openings'
import { AUDIT_REASON_LENGTH } from '@cesu/domain/sharing'
import { ErrorSummary, type FieldError } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { type FormEvent, useState } from 'react'

const [CODE, WORDS] = ['raison-choisie', 'raison'] as const
const { least, most } = AUDIT_REASON_LENGTH

/** The field that a refusal of the server is about. */
export const openingFieldOf = (pointer: string): string => (pointer === '/reason' ? CODE : WORDS)

interface OpeningReasonFormProps {
  legend: string
  button: string
  /** Whether another way to open stands before it. */
  isSecond?: boolean
  isPending: boolean
  onSend: (why: { reason: WrittenReason; words: string }) => void
}

/** Why something of a person is opened: a reason that is chosen, and written. */
export function OpeningReasonForm(props: OpeningReasonFormProps) {
  const { legend, button, isSecond = false, isPending, onSend } = props
  const [reason, setReason] = useState<WrittenReason | null>(null)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const faults: FieldError[] = attempt === 0 ? [] : faultsOf(reason, words)
  const faultOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setAttempt(attempt + 1)
    if (reason !== null && faultsOf(reason, words).length === 0) onSend({ reason, words })
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary errors={faults} attempt={attempt} />
      <RadioButtons
        id={CODE}
        small
        legend={legend}
        {...stateOf(faultOf(CODE))}
        options={writtenReasons.map((code) => ({
          label: openingReasons[code],
          nativeInputProps: { checked: reason === code, onChange: () => setReason(code) },
        }))}
      />
      <Input
        textArea
        label="Pourquoi, en une phrase"
        hintText={`${least} à ${most} caractères, sans nom d’une autre personne ni numéro de sécurité sociale.`}
        {...stateOf(faultOf(WORDS))}
        nativeTextAreaProps={{ id: WORDS, rows: 2, value: words, onChange: ({ target }) => setWords(target.value) }}
      />
      <button type="submit" className={`fr-btn ${isSecond ? 'fr-btn--secondary' : ''}`} aria-disabled={isPending}>
        {isPending ? 'Un instant…' : button}
      </button>
    </form>
  )
}

const stateOf = (message: string | undefined) => ({
  state: message === undefined ? ('default' as const) : ('error' as const),
  stateRelatedMessage: message,
})

function faultsOf(reason: WrittenReason | null, words: string): FieldError[] {
  const length = [...words.trim()].length
  return [
    ...(reason === null ? [{ fieldId: CODE, message: 'Choisissez une raison.' }] : []),
    ...(length < least || length > most
      ? [{ fieldId: WORDS, message: `Dites pourquoi, en ${least} à ${most} caractères.` }]
      : []),
  ]
}
