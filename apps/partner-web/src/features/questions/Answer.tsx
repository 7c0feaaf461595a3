import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { AnswerFiles, QuestionAnswer, QuestionText, useAnswerFiles } from '@cesu/ui/cesu'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerFiles, api, client } from '../../api.ts'
import type { Question } from './question.ts'

interface AnswerProps {
  question: Question
  onDone: () => void
  onClose: () => void
}

/** One question, whole, and its answer; takes the focus. What is typed stays in the tab until it is sent. */
export function Answer({ question, onDone, onClose }: AnswerProps) {
  const { id, caseNumber } = question
  const files = question.files.filter(({ isSent }) => !isSent)
  const title = useRef<HTMLHeadingElement>(null)
  const draft = `question.${id}`
  const [typed, setTyped] = useDraft(draft, { text: '' })
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.questions.pathKey() })
  const sent = (text: string) => ({ id, text, files: files.map((file) => file.id) })
  const acts = useAnswerFiles({
    send: (file, key) => answerFiles.send(id, file, key),
    takeBack: (file) =>
      client.questions.withdrawFile.mutate({ id: file }, { context: { idempotencyKey: `retirer-${file}` } }),
    onChanged: readAgain,
  })
  useEffect(() => title.current?.focus(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: (text: string) =>
      client.questions.answer.mutate(sent(text), { context: { idempotencyKey: keyOf(sent(text)) } }),
    onSuccess: () => {
      dropDraft(draft)
      onDone()
    },
    onSettled: readAgain,
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
        isPending={isPending || acts.isBusy}
        error={error}
      >
        <AnswerFiles id="reponse" files={files} acts={acts} />
      </QuestionAnswer>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w" onClick={onClose}>
        Fermer sans répondre
      </button>
    </section>
  )
}
