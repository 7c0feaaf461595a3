import { QuestionText } from '@cesu/ui/cesu'
import { day } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Question } from './question.ts'

const column = columnsOf<Question>()

const asked = [
  column.accessor('caseNumber', { header: 'Dossier' }),
  column.accessor('text', {
    header: 'Question',
    meta: { multiline: true },
    cell: ({ row: { original } }) => <QuestionText question={original} />,
  }),
  column.accessor('replyBy', {
    header: 'État',
    meta: { multiline: true },
    cell: ({ row: { original } }) => <State question={original} />,
  }),
]

/** Whether it waits for an answer, and until when. */
const State = ({ question: { answer, isOver, replyBy } }: { question: Question }) => {
  if (answer !== null)
    return (
      <Badge as="span" small noIcon severity="success">
        Répondu
      </Badge>
    )
  if (isOver)
    return (
      <Badge as="span" small noIcon>
        Dossier décidé
      </Badge>
    )
  return (
    <>
      <Badge as="span" small noIcon severity="warning">
        À répondre
      </Badge>{' '}
      au plus tard le {day(replyBy)}
    </>
  )
}

const actionOf = (onAnswer: (question: Question) => void) =>
  column.display({
    id: 'answer',
    header: 'Réponse',
    cell: ({ row: { original } }) =>
      original.answer === null &&
      !original.isOver && (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => onAnswer(original)}>
          Répondre
          <span className="fr-sr-only"> à la question du dossier {original.caseNumber}</span>
        </button>
      ),
  })

const table: ListTable<Question> = {
  caption: 'Questions de l’Urssaf',
  noun: { one: 'question', many: 'questions', none: 'Aucune question' },
  columns: column.columns(asked),
  rowId: ({ id }) => id,
}

/** The same table, with the answer for those who may give it. */
export const tableOf = (onAnswer: ((question: Question) => void) | null): ListTable<Question> =>
  onAnswer === null ? table : { ...table, columns: column.columns([...asked, actionOf(onAnswer)]) }
