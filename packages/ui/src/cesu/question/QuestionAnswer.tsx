import { type FormEvent, type ReactNode, useState } from 'react'
import { WordsField } from '../../design/form/WordsField.tsx'
import { wordsFault } from '../../design/form/words.ts'
import { ProblemAlert } from '../../design/problem/ProblemAlert.tsx'
import { problemOf } from '../../design/problem/problem.ts'

interface QuestionAnswerProps {
  id: string
  /** What is typed, which the page keeps. */
  text: string
  onType: (text: string) => void
  onAnswer: (text: string) => void
  isPending: boolean
  error: unknown
  /** What leaves with the answer, above the button that sends it. */
  children?: ReactNode
}

/** Answers a question of an agent, once. */
export function QuestionAnswer({ id, text, onType, onAnswer, isPending, error, children }: QuestionAnswerProps) {
  const [isAsked, setIsAsked] = useState(false)
  const fault = wordsFault(text, { missing: 'Écrivez votre réponse, puis envoyez-la.' })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (fault) document.getElementById(id)?.focus()
    else if (!isPending) onAnswer(text)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
      <WordsField
        id={id}
        label="Votre réponse : une seule par question"
        value={text}
        onChange={onType}
        error={isAsked ? fault : undefined}
      />
      {children}
      <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Envoyer la réponse'}
      </button>
    </form>
  )
}
