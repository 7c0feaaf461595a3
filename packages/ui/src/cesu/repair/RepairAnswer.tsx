import { type FormEvent, useId, useState } from 'react'
import { WordsField } from '../../design/form/WordsField.tsx'
import { wordsFault } from '../../design/form/words.ts'
import { YesOrNo } from '../../design/form/YesOrNo.tsx'
import { ProblemAlert } from '../../design/problem/ProblemAlert.tsx'
import { problemOf } from '../../design/problem/problem.ts'

/** What is answered to something said to be wrong. */
export interface Answered {
  outcome: 'CORRECTED' | 'MAINTAINED'
  words: string
}

interface RepairAnswerProps {
  onAnswer: (answered: Answered) => void
  isPending: boolean
  error: unknown
  /** How it is corrected first. */
  how: string
}

/** Answers it: corrected, or right as it is and why. */
export function RepairAnswer({ onAnswer, isPending, error, how }: RepairAnswerProps) {
  const id = useId()
  const [isCorrected, setIsCorrected] = useState(true)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const fault = wordsFault(words, isCorrected ? {} : { missing: 'Écrivez en une phrase pourquoi c’est juste.' })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (fault) document.getElementById(`${id}-mots`)?.focus()
    else if (!isPending) onAnswer({ outcome: isCorrected ? 'CORRECTED' : 'MAINTAINED', words })
  }
  return (
    <form noValidate onSubmit={send}>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <YesOrNo
        id={`${id}-reponse`}
        legend="Votre réponse"
        hint={how}
        yes="C’est corrigé"
        no="C’est juste comme c’est"
        value={isCorrected}
        onChoose={setIsCorrected}
      />
      <WordsField
        id={`${id}-mots`}
        label={
          isCorrected
            ? 'Ce que vous voulez ajouter (optionnel)'
            : 'Pourquoi c’est juste : le salarié lira cette réponse'
        }
        value={words}
        onChange={setWords}
        error={attempt > 0 ? fault : undefined}
      />
      <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Répondre'}
      </button>
    </form>
  )
}
