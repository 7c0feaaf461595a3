import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { client } from '../../../api.ts'
import type { Case } from '../case.ts'
import { useCaseChange } from '../useCaseChange.ts'
import { type Colleague, ColleagueField } from './ColleagueField.tsx'

interface AskOpinionFormProps {
  found: Case
  onDone: (message: string) => void
}

const nothing = { called: '', colleague: null as Colleague | null, question: '' }

/** Asks one colleague: who, and what. What is typed stays in the tab until it is sent. */
export function AskOpinionForm({ found: { id: caseId, version }, onDone }: AskOpinionFormProps) {
  const id = useId()
  const draft = `avis.${caseId}`
  const [typed, setTyped] = useDraft(draft, nothing)
  const [isAsked, setIsAsked] = useState(false)
  const { onSuccess, onError } = useCaseChange()
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (asked: Parameters<typeof client.cases.askOpinion.mutate>[0]) =>
      client.cases.askOpinion.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onSuccess: () => {
      onDone(
        `${typed.colleague?.name ?? 'Votre collègue'} trouvera votre demande dans « Ma journée » ; vous tenez le dossier.`,
      )
      setTyped(nothing)
      dropDraft(draft)
      setIsAsked(false)
      return onSuccess()
    },
    onError,
  })
  const { called, colleague, question } = typed
  const fault = wordsFault(question, { missing: 'Écrivez ce que vous demandez.' })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (colleague === null || fault || isPending) return
    mutate({ id: caseId, version, colleagueId: colleague.id, question })
  }
  return (
    <form noValidate onSubmit={send}>
      {error !== null && (
        <ProblemAlert
          problem={problemOf(error)}
          fieldId={(pointer) => `${id}-${pointer === '/colleagueId' ? 'qui' : 'question'}`}
        />
      )}
      <ColleagueField
        id={`${id}-qui`}
        label="À quel collègue"
        hint="Tapez quelques lettres de son nom, puis choisissez-le."
        value={called}
        error={isAsked && colleague === null ? 'Choisissez un collègue de la liste.' : undefined}
        onType={(next, chosen) => setTyped({ ...typed, called: next, colleague: chosen })}
      />
      <WordsField
        id={`${id}-question`}
        label="Votre question"
        value={question}
        error={isAsked ? fault : undefined}
        onChange={(next) => setTyped({ ...typed, question: next })}
      />
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Demander son avis'}
      </button>
    </form>
  )
}
