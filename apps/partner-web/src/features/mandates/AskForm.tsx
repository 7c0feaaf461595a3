import { MOST_REQUESTS, mandateActLabels, mandateMonths } from '@cesu/domain/mandates'
import { ErrorSummary, type FieldError, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { useRouterState } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { keepTyped, readTyped, type Typed } from './draft.ts'
import { askedLines } from './lines.ts'
import { PERSONS_FIELD, PersonsField } from './PersonsField.tsx'
import { useAsking, type Verdicts } from './useAsking.ts'
import { VerdictsAlert } from './VerdictsAlert.tsx'
import './mandates.css'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The line of a person to ask again: it names them, so it stays out of the address. */
    askAgain?: string
  }
}

const ACTS_FIELD = 'actes'

/** Whom to ask, for what, for how long. What is typed survives a failure, a reload and a lost session. */
export function AskForm() {
  const askAgain = useRouterState({ select: ({ location }) => location.state.askAgain })
  const [typed, setTyped] = useState(() => withPerson(readTyped(), askAgain))
  const [attempt, setAttempt] = useState(0)
  const [verdicts, setVerdicts] = useState<Verdicts | null>(null)
  const type = (changes: Partial<Typed>) => {
    const next = { ...typed, ...changes }
    setTyped(next)
    keepTyped(next)
  }
  const { mutate, isPending, error } = useAsking((given) => {
    setVerdicts(given)
    setAttempt(0)
    type({ text: given.refused.map(({ text }) => text).join('\n') })
  })
  const count = askedLines(typed.text).length
  const faults = attempt === 0 ? [] : faultsOf(typed, count)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setVerdicts(null)
    setAttempt(attempt + 1)
    if (faultsOf(typed, count).length === 0) mutate(typed)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <ErrorSummary errors={faults} attempt={attempt} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => PERSONS_FIELD} />}
      {verdicts && <VerdictsAlert verdicts={verdicts} />}
      <PersonsField
        text={typed.text}
        count={count}
        isPending={isPending}
        fault={messageOf(faults, PERSONS_FIELD)}
        refused={verdicts?.refused ?? []}
        onChange={(text) => type({ text })}
      />
      <Wanted typed={typed} onType={type} fault={messageOf(faults, ACTS_FIELD)} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : actionOf(count)}
      </button>
    </form>
  )
}

/** A person to ask again is added to what was being typed, once. */
function withPerson(typed: Typed, line: string | undefined): Typed {
  const isThere = line === undefined || askedLines(typed.text).some(({ text }) => text === line)
  return isThere ? typed : { ...typed, text: [line, typed.text].join('\n').trim() }
}

const actionOf = (count: number): string => (count > 1 ? `Demander ${count} mandats` : 'Demander le mandat')

interface WantedProps {
  typed: Typed
  onType: (changes: Partial<Typed>) => void
  fault: string | undefined
}

/** What is asked of each of them: the acts, and for how long. */
const Wanted = ({ typed, onType, fault }: WantedProps) => (
  <>
    <Checkbox
      id={ACTS_FIELD}
      small
      className="mandates-choices"
      legend="Ce que vous pourrez faire"
      state={fault === undefined ? 'default' : 'error'}
      stateRelatedMessage={fault}
      options={entriesOf(mandateActLabels).map(([act, label]) => ({
        label,
        nativeInputProps: {
          checked: typed.acts.includes(act),
          onChange: ({ target }) =>
            onType({ acts: target.checked ? [...typed.acts, act] : typed.acts.filter((one) => one !== act) }),
        },
      }))}
    />
    <RadioButtons
      small
      orientation="horizontal"
      legend="Pour combien de temps"
      hintText="Votre client peut choisir moins, et arrêter quand il veut."
      options={mandateMonths.map((months) => ({
        label: `${months} mois`,
        nativeInputProps: { checked: typed.months === months, onChange: () => onType({ months }) },
      }))}
    />
  </>
)

const entriesOf = <Key extends string>(labels: Readonly<Record<Key, string>>) =>
  Object.entries(labels) as [Key, string][]

/** What stops the whole from being sent; a line that cannot be read stops only itself, and the server says so. */
const faultsOf = ({ acts }: Typed, count: number): FieldError[] => [
  ...(count === 0 ? [{ fieldId: PERSONS_FIELD, message: 'Saisissez au moins une adresse.' }] : []),
  ...(count > MOST_REQUESTS
    ? [
        {
          fieldId: PERSONS_FIELD,
          message: `Il y a ${count} personnes : demandez-en ${MOST_REQUESTS} au plus, puis les autres.`,
        },
      ]
    : []),
  ...(acts.length === 0 ? [{ fieldId: ACTS_FIELD, message: 'Choisissez au moins un acte.' }] : []),
]

const messageOf = (faults: readonly FieldError[], field: string): string | undefined =>
  faults.find(({ fieldId }) => fieldId === field)?.message
