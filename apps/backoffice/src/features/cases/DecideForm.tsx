import { type CaseOutcome, MOST_REASON, outcomesOf } from '@cesu/domain/cases'
import type { RequestField } from '@cesu/domain/habilitations'
import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { fieldIdOf, forgetDraft } from '@cesu/ui/declare'
import { ErrorSummary, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { AskedFields } from './AskedFields.tsx'
import { Changed } from './Changed.tsx'
import { Choices } from './Choices.tsx'
import type { Case } from './case.ts'
import { CancelledPart } from './correction/CancelledPart.tsx'
import { CorrectionPart, type ReadyCorrection } from './correction/CorrectionPart.tsx'
import { Preview } from './papers/Preview.tsx'
import { useAround } from './useAround.ts'
import { useCaseChange } from './useCaseChange.ts'
import { useTakeNext } from './useTakeNext.ts'
import { type ReadyTemplate, useTemplates } from './useTemplates.ts'

interface Typed {
  outcome: Exclude<CaseOutcome, 'OVER'> | ''
  /** One’s own, or one that was chosen; empty until then. */
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
  const [correction, setCorrection] = useState<ReadyCorrection | null>(null)
  const { decide, isPending, error } = useDecide({
    found,
    onDone: (message) => {
      setTyped(nothing)
      setAttempt(0)
      dropDraft(draft)
      if (correction) forgetDraft(correction.draft)
      onDone(message)
    },
  })
  const outcomes = outcomesOf(found.about)
  const chosen = outcomes.find(({ outcome }) => outcome === typed.outcome)
  const { reasonsOf, isRead } = useTemplates(found.about.kind, found)
  const ready = chosen ? reasonsOf(chosen.outcome) : []
  const { reason } = typed
  const corrects = typed.outcome === 'CORRECTED' && found.about.kind !== 'REPAIR_ITEM'
  const lacks = [
    ...missing(typed, chosen?.isFinal === true, id),
    ...(corrects && correction === null ? [{ fieldId: `${id}-correction`, message: CORRECTION_MISSING }] : []),
  ]
  const choose = (outcome: CaseOutcome, proposed?: string) => {
    // A reason of one’s own is kept; one that was proposed for another decision is not.
    const kept = ready.some(({ text }) => text === reason) ? '' : reason
    if (outcome !== 'OVER') setTyped({ ...typed, outcome, reason: proposed ?? kept, isSure: false })
  }
  const fields = typed.outcome === 'CHANGES_ASKED' ? [...typed.fields] : []
  const corrected = corrects && correction !== null && { correction: correction.input }
  const said = { reason, fields, version: found.version, ...corrected }
  const send = (then: 'NEXT' | 'STAY') => {
    setAttempt(attempt + 1)
    if (!isPending && typed.outcome !== '' && lacks.length === 0) decide({ outcome: typed.outcome, ...said }, then)
  }
  const focusChoices = () => form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  useShortcut('d', focusChoices)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send('NEXT')
  }
  return (
    <div className="case-decision">
      <form
        ref={form}
        id={`${id}-decision`}
        noValidate
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
          <ProblemAlert
            problem={problemOf(error)}
            fieldId={(pointer) => (corrects && fieldIdOf(pointer)) || `${id}-${fieldOf[pointer] ?? 'motif'}`}
          />
        )}
        <Choices {...{ id, outcomes, typed, reasonsOf, isRead }} onChoose={choose} />
        {typed.outcome === 'CHANGES_ASKED' && (
          <AskedFields fields={typed.fields} onChoose={(fields) => setTyped({ ...typed, fields })} />
        )}
        <Reason id={id} ready={ready} reason={reason} onType={(words) => setTyped({ ...typed, reason: words })} />
        {chosen?.isFinal && (
          <Sure id={`${id}-sur`} isSure={typed.isSure} onSay={(isSure) => setTyped({ ...typed, isSure })} />
        )}
      </form>
      {typed.outcome === 'CANCELLED' && <CancelledPart found={found} />}
      {corrects && <CorrectionPart id={`${id}-correction`} found={found} onReady={setCorrection} />}
      {typed.outcome !== '' && (!corrects || corrected) && (
        <Preview decision={{ id: found.id, outcome: typed.outcome, ...said }} />
      )}
      <Sends form={`${id}-decision`} isPending={isPending} onStay={() => send('STAY')} />
    </div>
  )
}

/** What cannot be taken back is known before it is done. */
const Sure = ({ id, isSure, onSay }: { id: string; isSure: boolean; onSay: (isSure: boolean) => void }) => (
  <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-2w">
    <input id={id} type="checkbox" checked={isSure} onChange={({ target }) => onSay(target.checked)} />
    <label className="fr-label" htmlFor={id}>
      Je sais que cela ne se reprend pas
    </label>
  </div>
)

/** Sends the decision, then opens the next case or stays. */
const Sends = ({ form, isPending, onStay }: { form: string; isPending: boolean; onStay: () => void }) => (
  <>
    <button type="submit" form={form} className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w" aria-disabled={isPending}>
      {isPending ? 'Enregistrement…' : 'Enregistrer et ouvrir le suivant'}
    </button>
    <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending} onClick={onStay}>
      Enregistrer
    </button>
  </>
)

interface ReasonProps {
  id: string
  ready: readonly ReadyTemplate[]
  reason: string
  onType: (reason: string) => void
}

/** Why: a reason ready to be chosen, or one’s own. */
const Reason = ({ id, ready, reason, onType }: ReasonProps) => (
  <>
    {ready.length > 0 && (
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={`${id}-modele`}>
          Motif tout prêt
        </label>
        <select
          id={`${id}-modele`}
          className="fr-select"
          value={ready.some(({ text }) => text === reason) ? reason : ''}
          onChange={({ target }) => onType(target.value)}
        >
          <option value="">À écrire moi-même</option>
          {ready.map(({ id: template, title, text }) => (
            <option key={template} value={text}>
              {title}
            </option>
          ))}
        </select>
      </div>
    )}
    <WordsField id={`${id}-motif`} label="Motif" most={MOST_REASON} value={reason} onChange={onType} />
  </>
)

const CORRECTION_MISSING = 'Remplissez la correction, regardez ce qui change, et confirmez ce qui est signalé.'

const fieldOf: Readonly<Record<string, string>> = {
  '/outcome': 'choix',
  '/reason': 'motif',
  '/correction': 'correction',
}

function missing({ outcome, reason, isSure }: Typed, isFinal: boolean, id: string) {
  const fault = wordsFault(reason, { missing: 'Écrivez le motif, ou choisissez-en un.', most: MOST_REASON })
  return [
    ...(outcome === '' ? [{ fieldId: `${id}-choix`, message: 'Choisissez une décision.' }] : []),
    ...(fault ? [{ fieldId: `${id}-motif`, message: fault }] : []),
    ...(isFinal && !isSure
      ? [{ fieldId: `${id}-sur`, message: 'Cochez que vous savez que cette décision ne se reprend pas.' }]
      : []),
  ]
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
  const { noteSent } = useTemplates(found.about.kind, found)
  const { mutate, isPending, error } = useMutation({
    // Sent again because its answer was lost, it is decided once.
    mutationFn: (decision: Parameters<typeof client.cases.decide.mutate>[0]) =>
      client.cases.decide.mutate(decision, { context: { idempotencyKey: keyOf(decision) } }),
    onError,
  })
  const decide = (said: Omit<Parameters<typeof client.cases.decide.mutate>[0], 'id'>, then: 'NEXT' | 'STAY') =>
    mutate(
      { id: found.id, ...said },
      {
        onSuccess: ({ number, awaitsSecond }) => {
          noteSent(said.reason)
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
