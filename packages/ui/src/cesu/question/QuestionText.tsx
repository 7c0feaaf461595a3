import { dayOfInstant, day as longDay } from '../../design/format/dates.ts'

/** What was asked about a case, and answered: null before the answer. */
export interface AskedQuestion {
  about: string
  text: string
  authorName: string
  askedAt: string
  replyBy: string
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  isOver: boolean
  /** Those of who answers: sent with the answer, or put with one to come. */
  files?: readonly { name: string; isSent: boolean }[]
}

/** A question of an agent, whole, and its answer, or until when it is waited for. */
export const QuestionText = ({ question }: { question: AskedQuestion }) => {
  const { about, text, authorName, askedAt, answer, answeredBy, answeredAt, files = [] } = question
  const sent = files.filter(({ isSent }) => isSent)
  return (
    <>
      <p className="fr-text--sm fr-mb-1v">
        {authorName} (Urssaf), le {dayOfInstant(askedAt)}, au sujet de : {about}
      </p>
      <blockquote className="cesu-said">{text}</blockquote>
      {answer !== null && answeredAt !== null && (
        <>
          <p className="fr-text--sm fr-mb-1v">
            Réponse de {answeredBy}, le {dayOfInstant(answeredAt)}
          </p>
          <blockquote className="cesu-said">{answer}</blockquote>
          {sent.length > 0 && (
            <p className="fr-text--sm fr-mb-1v">Envoyé avec la réponse : {sent.map(({ name }) => name).join(', ')}</p>
          )}
        </>
      )}
      {answer === null && <p className="fr-mb-1w">{waiting(question)}</p>}
    </>
  )
}

const waiting = ({ isOver, replyBy }: AskedQuestion): string =>
  isOver
    ? 'Le dossier est décidé : aucune réponse n’est plus attendue.'
    : `Réponse attendue au plus tard le ${longDay(replyBy)}. Sans réponse, l’agent décide avec ce qu’il sait.`
