import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useState } from 'react'

interface Given {
  answer: 'GRANTED' | 'REFUSED'
  comment: string
}

interface AnswerFormProps {
  /** What makes its field one of a kind on the page. */
  name: string
  change: { isPending: boolean; error: unknown }
  onAnswer: (given: Given) => void
}

/** The second person: agrees, or not. */
export function AnswerForm({ name, change: { isPending, error }, onAnswer }: AnswerFormProps) {
  const [comment, setComment] = useState('')
  const id = `commentaire-${name}`
  const answer = (given: Given['answer']) => () => isPending || onAnswer({ answer: given, comment })
  return (
    <div className="cesu-text fr-mb-3w">
      {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
      <Input
        label="Ce que vous ajoutez (facultatif)"
        nativeInputProps={{ id, value: comment, onChange: ({ target }) => setComment(target.value) }}
      />
      <button type="button" className="fr-btn fr-mr-1w fr-mb-1w" aria-disabled={isPending} onClick={answer('GRANTED')}>
        Accepter
      </button>
      <button type="button" className="fr-btn fr-btn--secondary" aria-disabled={isPending} onClick={answer('REFUSED')}>
        Écarter
      </button>
    </div>
  )
}
