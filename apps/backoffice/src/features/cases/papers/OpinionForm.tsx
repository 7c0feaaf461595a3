import { CaseOpinion, caseOpinionLabels } from '@cesu/domain/cases'
import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { client } from '../../../api.ts'
import type { Case } from '../case.ts'
import { useCaseChange } from '../useCaseChange.ts'

interface OpinionFormProps {
  caseId: string
  opinion: Case['opinions'][number]
  onDone: (message: string) => void
}

const nothing = { answer: '' as CaseOpinion | '', words: '' }

/** What one thinks, and why: given once. */
export function OpinionForm({ caseId, opinion, onDone }: OpinionFormProps) {
  const id = useId()
  const draft = `mon-avis.${opinion.id}`
  const [typed, setTyped] = useDraft(draft, nothing)
  const [isAsked, setIsAsked] = useState(false)
  const { onSuccess, onError } = useCaseChange()
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: { id: string; answer: CaseOpinion; words: string }) =>
      client.cases.answerOpinion.mutate(given, { context: { idempotencyKey: keyOf(given) } }),
    onSuccess: () => {
      dropDraft(draft)
      onDone(`Votre avis est donné. ${opinion.askedByName} en est prévenu et décide.`)
      return onSuccess()
    },
    onError,
  })
  const { answer, words } = typed
  const fault = wordsFault(words, { missing: 'Écrivez pourquoi : qui décide le lira.' })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (answer !== '' && !fault && !isPending) mutate({ id: caseId, answer, words })
  }
  const lacks = isAsked && answer === ''
  return (
    <form noValidate onSubmit={send} aria-label="Donner mon avis" className="fr-mt-1w">
      {error !== null && (
        <ProblemAlert
          problem={problemOf(error)}
          fieldId={(pointer) => `${id}-${pointer === '/words' ? 'mots' : 'avis'}`}
        />
      )}
      <fieldset
        id={`${id}-avis`}
        tabIndex={-1}
        className={`fr-fieldset ${lacks ? 'fr-fieldset--error' : ''}`}
        aria-describedby={lacks ? `${id}-erreur` : undefined}
      >
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular">Votre avis</legend>
        {Object.values(CaseOpinion).map((one) => (
          <div key={one} className="fr-fieldset__element fr-fieldset__element--inline">
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                id={`${id}-${one}`}
                type="radio"
                name={`${id}-avis`}
                checked={answer === one}
                onChange={() => setTyped({ ...typed, answer: one })}
              />
              <label className="fr-label" htmlFor={`${id}-${one}`}>
                {caseOpinionLabels[one]}
              </label>
            </div>
          </div>
        ))}
        {lacks && (
          <p id={`${id}-erreur`} className="fr-error-text fr-mt-0">
            Choisissez votre avis.
          </p>
        )}
      </fieldset>
      <WordsField
        id={`${id}-mots`}
        label="Pourquoi"
        value={words}
        error={isAsked ? fault : undefined}
        onChange={(next) => setTyped({ ...typed, words: next })}
      />
      <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Donner mon avis'}
      </button>
    </form>
  )
}
