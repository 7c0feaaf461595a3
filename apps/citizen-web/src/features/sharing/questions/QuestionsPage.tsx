import { dropDraft, PageHeading, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { AnswerFiles, QuestionAnswer, QuestionText, useAnswerFiles } from '@cesu/ui/cesu'
import { ReadingStatus } from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api, client } from '../../../api.ts'
import { Happened, useHappened } from '../../../Happened.tsx'
import { answerFiles } from './answer-files.ts'

type Question = inferOutput<typeof api.questions.list>['rows'][number]

const LAST_ONES = 50

/** What agents of Urssaf ask the person, as an employer or as a worker, and their answers. */
export function QuestionsPage() {
  const query = useQuery(api.questions.list.queryOptions({ limit: LAST_ONES }, { refetchOnMount: 'always' }))
  return (
    <>
      <PageHeading title="Questions de l’Urssaf" />
      <Happened />
      <p className="cesu-text">
        Un agent qui traite un dossier vous demande ce qu’il ne sait pas. Il lit votre réponse avant de décider.
      </p>
      <ReadingStatus query={query} waiting="Chargement de vos questions…" />
      {query.data && <Questions rows={query.data.rows} isAll={query.data.nextCursor === null} />}
    </>
  )
}

function Questions({ rows, isAll }: { rows: Question[]; isAll: boolean }) {
  if (rows.length === 0) return <p>L’Urssaf ne vous pose aucune question.</p>
  return (
    <>
      <ul className="cesu-cards">
        {rows.map((question) => (
          <li key={question.id} className="cesu-card">
            <h2 className="fr-h6 fr-mb-1v">Dossier {question.caseNumber}</h2>
            <QuestionText question={question} />
            {question.answer === null && !question.isOver && <Answer question={question} />}
          </li>
        ))}
      </ul>
      {!isAll && <p>Seules les {LAST_ONES} dernières questions sont affichées.</p>}
    </>
  )
}

function Answer({ question: { id, caseNumber, files: all } }: { question: Question }) {
  const files = all.filter(({ isSent }) => !isSent)
  const draft = `question.${id}`
  const [typed, setTyped] = useDraft(draft, { text: '' })
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const sent = (text: string) => ({ id, text, files: files.map((file) => file.id) })
  const acts = useAnswerFiles({
    send: (file, key) => answerFiles.send(id, file, key),
    takeBack: (file) =>
      client.questions.withdrawFile.mutate({ id: file }, { context: { idempotencyKey: `retirer-${file}` } }),
    onChanged: () => queryClient.invalidateQueries({ queryKey: api.questions.pathKey() }),
  })
  // Refused, the form stays with what was typed and why: the list is read again once it is answered only.
  const { mutate, isPending, error } = useMutation({
    mutationFn: (text: string) =>
      client.questions.answer.mutate(sent(text), { context: { idempotencyKey: keyOf(sent(text)) } }),
    onSuccess: () => {
      dropDraft(draft)
      void queryClient.invalidateQueries({ queryKey: api.questions.pathKey() })
      return happened({
        ...{ isDone: true, title: `votre réponse au dossier ${caseNumber} est envoyée` },
        text: 'L’agent qui tient le dossier la lit avant de décider.',
      })
    },
  })
  return (
    <QuestionAnswer
      id={`reponse-${id}`}
      text={typed.text}
      onType={(text) => setTyped({ text })}
      onAnswer={mutate}
      isPending={isPending || acts.isBusy}
      error={error}
    >
      <AnswerFiles id={`reponse-${id}`} files={files} acts={acts} />
    </QuestionAnswer>
  )
}
