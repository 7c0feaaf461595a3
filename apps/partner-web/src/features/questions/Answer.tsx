import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { QuestionAnswer, QuestionText } from '@cesu/ui/cesu'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, client } from '../../api.ts'
import type { Question } from './question.ts'

interface AnswerProps {
  question: Question
  onDone: () => void
  onClose: () => void
}

/** One question, whole, and its answer; takes the focus. What is typed stays in the tab until it is sent. */
export function Answer({ question, onDone, onClose }: AnswerProps) {
  const { id, caseNumber } = question
  const title = useRef<HTMLHeadingElement>(null)
  const draft = `question.${id}`
  const [typed, setTyped] = useDraft(draft, { text: '' })
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  useEffect(() => title.current?.focus(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: (text: string) =>
      client.questions.answer.mutate({ id, text }, { context: { idempotencyKey: keyOf(text) } }),
    onSuccess: () => {
      dropDraft(draft)
      onDone()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.questions.pathKey() }),
  })
  return (
    <section aria-labelledby="reponse" className="fr-callout fr-mb-4w">
      <h2 id="reponse" ref={title} tabIndex={-1} className="fr-h5">
        Dossier {caseNumber}
      </h2>
      <QuestionText question={question} />
      <QuestionAnswer
        id="reponse-texte"
        text={typed.text}
        onType={(text) => setTyped({ text })}
        onAnswer={mutate}
        isPending={isPending}
        error={error}
      />
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w" onClick={onClose}>
        Fermer sans répondre
      </button>
    </section>
  )
}
