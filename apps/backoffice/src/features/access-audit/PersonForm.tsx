import { AUDIT_REASON_LENGTH, type AuditReason, auditReasonCodes, auditReasons } from '@cesu/domain/sharing'
import { ErrorSummary, type FieldError } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { type FormEvent, useState } from 'react'
import type { AskedPerson } from './access.ts'

const [WHO, CODE, REASON] = ['personne', 'raison-choisie', 'raison'] as const
const { least, most } = AUDIT_REASON_LENGTH

/** The field that a refusal of the server is about. */
export const fieldOfPointer = (pointer: string): string => ({ '/reason': REASON, '/reasonCode': CODE })[pointer] ?? WHO

interface Typed {
  who: string
  reasonCode: AuditReason | null
  reason: string
}

interface PersonFormProps {
  /** Typed already: the grant that one comes from. */
  who: string
  isPending: boolean
  onSearch: (asked: AskedPerson) => void
}

/** Why, then whom. */
export function PersonForm({ who: given, isPending, onSearch }: PersonFormProps) {
  const [typed, setTyped] = useState<Typed>({ who: given, reasonCode: null, reason: '' })
  const [attempt, setAttempt] = useState(0)
  const faults = attempt === 0 ? [] : faultsOf(typed)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setAttempt(attempt + 1)
    const { reasonCode, who, reason } = typed
    if (reasonCode !== null && faultsOf(typed).length === 0) onSearch({ who, reason, reasonCode })
  }
  const faultOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message
  return (
    <form noValidate className="cesu-text fr-mb-4w" onSubmit={send}>
      <ErrorSummary errors={faults} attempt={attempt} />
      <RadioButtons
        id={CODE}
        small
        legend="Raison de la recherche"
        {...stateOf(faultOf(CODE))}
        options={auditReasonCodes.map((code) => ({
          label: auditReasons[code],
          nativeInputProps: {
            checked: typed.reasonCode === code,
            onChange: () => setTyped({ ...typed, reasonCode: code }),
          },
        }))}
      />
      <Input
        textArea
        label="Pourquoi vous cherchez cette personne"
        hintText="Ce qui a été signalé, la référence du contrôle… Sans numéro de sécurité sociale."
        {...stateOf(faultOf(REASON))}
        nativeTextAreaProps={{
          ...{ id: REASON, rows: 3, value: typed.reason },
          onChange: ({ target }) => setTyped({ ...typed, reason: target.value }),
        }}
      />
      <Input
        label="Numéro Cesu du salarié, ou identifiant d’un partage"
        hintText="14 chiffres, ou l’identifiant copié de la preuve d’un accès."
        {...stateOf(faultOf(WHO))}
        nativeInputProps={{
          ...{ id: WHO, autoComplete: 'off', value: typed.who },
          onChange: ({ target }) => setTyped({ ...typed, who: target.value }),
        }}
      />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Recherche…' : 'Rechercher, et enregistrer la raison'}
      </button>
    </form>
  )
}

const stateOf = (message: string | undefined) => ({
  state: message === undefined ? ('default' as const) : ('error' as const),
  stateRelatedMessage: message,
})

const faultsOf = ({ who, reasonCode, reason }: Typed): FieldError[] => {
  const { length } = reason.trim()
  return [
    ...(reasonCode === null ? [{ fieldId: CODE, message: 'Choisissez une raison.' }] : []),
    ...(length < least || length > most
      ? [{ fieldId: REASON, message: `Dites pourquoi, en ${least} à ${most} caractères.` }]
      : []),
    ...(who.trim() === '' ? [{ fieldId: WHO, message: 'Donnez un numéro Cesu, ou un identifiant de partage.' }] : []),
  ]
}
