import { type CaseOutcome, type Outcome, outcomesOf } from '@cesu/domain/cases'
import type { RequestField } from '@cesu/domain/habilitations'
import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { AskedFields } from './AskedFields.tsx'
import { Changed } from './Changed.tsx'
import type { Case } from './case.ts'
import { useAround } from './useAround.ts'
import { useCaseChange } from './useCaseChange.ts'
import { useTakeNext } from './useTakeNext.ts'

interface Typed {
  outcome: Exclude<CaseOutcome, 'OVER'> | ''
  reason: string
  /** What is to change, of a request for an habilitation. */
  fields: readonly RequestField[]
  /** Whether the person has said that they know it cannot be taken back. */
  isSure: boolean
}

const nothing: Typed = { outcome: '', reason: '', fields: [], isSure: false }

interface DecideFormProps {
  found: Case
  onDone: (message: string) => void
}

/** The decision: what, why, what follows at once. What is typed stays in the tab until it is sent, whatever happens to the case. */
export function DecideForm({ found, onDone }: DecideFormProps) {
  const id = useId()
  const draft = `dossier.${found.id}`
  const [typed, setTyped] = useDraft<Typed>(draft, nothing)
  const [attempt, setAttempt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const [readVersion, setReadVersion] = useState(found.version)
  const { decide, isPending, error } = useDecide({
    found,
    onDone: (message) => {
      setTyped(nothing)
      setAttempt(0)
      dropDraft(draft)
      onDone(message)
    },
  })
  const outcomes = outcomesOf(found.about)
  const chosen = outcomes.find(({ outcome }) => outcome === typed.outcome)
  const reasons = chosen?.reasons ?? []
  const lacks = missing(typed, chosen?.isFinal === true, id)
  const choose = (outcome: CaseOutcome) => {
    const next = outcomes.find((one) => one.outcome === outcome)
    // A reason of one's own is kept; one that was ready follows the decision.
    const isReady = typed.reason === '' || reasons.includes(typed.reason)
    if (next && outcome !== 'OVER')
      setTyped({ ...typed, outcome, reason: isReady ? (next.reasons[0] ?? '') : typed.reason, isSure: false })
  }
  const send = (then: 'NEXT' | 'STAY') => {
    setAttempt(attempt + 1)
    if (isPending || typed.outcome === '' || lacks.length > 0) return
    const fields = typed.outcome === 'CHANGES_ASKED' ? [...typed.fields] : []
    decide({ outcome: typed.outcome, reason: typed.reason, fields, version: found.version }, then)
  }
  const focusChoices = () => form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  useShortcut('d', focusChoices)
  useNumbers(outcomes.length, (rank) => {
    const one = outcomes[rank]
    if (one) choose(one.outcome)
    form.current?.querySelector<HTMLInputElement>(`#${CSS.escape(`${id}-choix-${rank}`)}`)?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send('NEXT')
  }
  return (
    <form
      ref={form}
      noValidate
      className="case-decision"
      aria-labelledby={`${id}-titre`}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send('NEXT')
      }}
    >
      <h2 id={`${id}-titre`} className="fr-h5">
        Décider
      </h2>
      <Changed found={found} since={readVersion} onRead={() => setReadVersion(found.version)} />
      <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
      {error && (
        <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => `${id}-${fieldOf[pointer] ?? 'motif'}`} />
      )}
      <Choices id={id} outcomes={outcomes} typed={typed} onChoose={choose} />
      {typed.outcome === 'CHANGES_ASKED' && (
        <AskedFields fields={typed.fields} onChoose={(fields) => setTyped({ ...typed, fields })} />
      )}
      <Reason id={id} reasons={reasons} typed={typed} onType={setTyped} />
      {chosen?.isFinal && (
        <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-2w">
          <input
            id={`${id}-sur`}
            type="checkbox"
            checked={typed.isSure}
            onChange={({ target }) => setTyped({ ...typed, isSure: target.checked })}
          />
          <label className="fr-label" htmlFor={`${id}-sur`}>
            Je sais que cela ne se reprend pas
          </label>
        </div>
      )}
      <button type="submit" className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Enregistrer et ouvrir le suivant'}
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => send('STAY')}
      >
        Enregistrer
      </button>
    </form>
  )
}

interface ChoicesProps {
  id: string
  outcomes: readonly Outcome[]
  typed: Typed
  onChoose: (outcome: CaseOutcome) => void
}

/** What may be decided, and what follows from the choice. */
const Choices = ({ id, outcomes, typed, onChoose }: ChoicesProps) => (
  <>
    <fieldset className="fr-fieldset" id={`${id}-choix`} tabIndex={-1}>
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular">Votre décision</legend>
      {outcomes.map(({ outcome, label }, rank) => (
        <div key={outcome} className="fr-fieldset__element">
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              id={`${id}-choix-${rank}`}
              type="radio"
              name={`${id}-decision`}
              checked={typed.outcome === outcome}
              onChange={() => onChoose(outcome)}
            />
            <label className="fr-label" htmlFor={`${id}-choix-${rank}`}>
              {label}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
    <p className="fr-text--sm" role="status">
      {typed.outcome !== '' &&
        (outcomes.find(({ outcome }) => outcome === typed.outcome)?.effect ?? 'Rien d’autre ne change.')}
    </p>
  </>
)

interface ReasonProps {
  id: string
  reasons: readonly string[]
  typed: Typed
  onType: (typed: Typed) => void
}

/** Why: a reason ready to be chosen, or one’s own. */
const Reason = ({ id, reasons, typed, onType }: ReasonProps) => (
  <>
    {reasons.length > 0 && (
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={`${id}-modele`}>
          Motif tout prêt
        </label>
        <select
          id={`${id}-modele`}
          className="fr-select"
          value={reasons.includes(typed.reason) ? typed.reason : ''}
          onChange={({ target }) => onType({ ...typed, reason: target.value })}
        >
          <option value="">À écrire moi-même</option>
          {reasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </select>
      </div>
    )}
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`${id}-motif`}>
        Motif
        <span className="fr-hint-text">500 caractères au plus. Ni numéro de sécurité sociale, ni compte bancaire.</span>
      </label>
      <textarea
        id={`${id}-motif`}
        className="fr-input"
        rows={3}
        maxLength={500}
        value={typed.reason}
        onChange={({ target }) => onType({ ...typed, reason: target.value })}
      />
    </div>
  </>
)

const fieldOf: Readonly<Record<string, string>> = { '/outcome': 'choix', '/reason': 'motif' }

function missing({ outcome, reason, isSure }: Typed, isFinal: boolean, id: string) {
  return [
    ...(outcome === '' ? [{ fieldId: `${id}-choix`, message: 'Choisissez une décision.' }] : []),
    ...(reason.trim() === '' ? [{ fieldId: `${id}-motif`, message: 'Écrivez le motif, ou choisissez-en un.' }] : []),
    ...(isFinal && !isSure
      ? [{ fieldId: `${id}-sur`, message: 'Cochez que vous savez que cette décision ne se reprend pas.' }]
      : []),
  ]
}

/** The keys 1, 2, 3…: as many as there are choices. */
function useNumbers(count: number, choose: (rank: number) => void): void {
  useShortcut('1', () => choose(0), count > 0)
  useShortcut('2', () => choose(1), count > 1)
  useShortcut('3', () => choose(2), count > 2)
  useShortcut('4', () => choose(3), count > 3)
}

/** Sends the decision; then the next case opens by itself, or this one is read again. */
function useDecide({ found, onDone }: DecideFormProps) {
  const navigate = useNavigate()
  const { onSuccess, onError } = useCaseChange()
  const around = useAround(found.id)
  const next = useTakeNext(() => navigate({ to: '/dossiers', state: { allDone: true } }))
  // Opened from a list, the next one is that list's; at its end, the list.
  const openNext = () => {
    if (around === null) return next.take()
    return around.next === null ? void navigate({ to: '/dossiers', search: true }) : around.open(around.next)
  }
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    // Sent again because its answer was lost, it is decided once.
    mutationFn: (decision: Parameters<typeof client.cases.decide.mutate>[0]) =>
      client.cases.decide.mutate(decision, { context: { idempotencyKey: keyOf(decision) } }),
    onError,
  })
  const decide = (
    said: { outcome: Exclude<CaseOutcome, 'OVER'>; reason: string; fields: RequestField[]; version: number },
    then: 'NEXT' | 'STAY',
  ) =>
    mutate(
      { id: found.id, ...said },
      {
        onSuccess: ({ number, awaitsSecond }) => {
          onDone(
            awaitsSecond
              ? `Votre accord est gardé : le dossier ${number} attend celui d’un autre agent.`
              : `Le dossier ${number} est décidé.`,
          )
          if (then === 'NEXT') openNext()
          return onSuccess()
        },
      },
    )
  return { decide, isPending: isPending || next.isPending, error: error ?? next.error }
}
