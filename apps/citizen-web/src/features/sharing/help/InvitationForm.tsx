import { helperActTexts } from '@cesu/domain/representations'
import { dayOfInstant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { client } from '../../../api.ts'
import type { Invitation } from '../answers.ts'
import { useAct } from '../contracts/useAct.ts'
import { ActsLet } from './ActsLet.tsx'
import { dropCode, keepCode, keptCode } from './code.ts'

/** A code, then what it asks in plain words, then the answer: a link fills the code. */
export function InvitationForm() {
  const id = useId()
  const [code, setCode] = useState(keptCode)
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => client.representatives.invitation.mutate({ code }),
  })
  const read = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) mutate()
  }
  const type = (typed: string) => {
    keepCode(typed)
    setCode(typed)
    reset()
  }
  const over = () => {
    dropCode()
    type('')
  }
  if (data) return <Answer code={code} invitation={data} onOver={over} />
  return (
    <form noValidate onSubmit={read}>
      {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
      <div className={`fr-input-group${error === null ? '' : ' fr-input-group--error'}`}>
        <label className="fr-label" htmlFor={id}>
          Le code que cette personne vous a donné
          <span className="fr-hint-text">Seize lettres et chiffres, par exemple 3K7Q-90AB-XYZ2-4M5N</span>
        </label>
        <input
          id={id}
          className="fr-input"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={code}
          aria-invalid={error !== null}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <button type="submit" className="fr-btn fr-mt-2w" aria-disabled={isPending}>
        {isPending ? 'Lecture…' : 'Lire la demande'}
      </button>
    </form>
  )
}

interface AnswerProps {
  code: string
  invitation: Invitation
  onOver: () => void
}

type Answered = 'ACCEPT' | 'DECLINE'

function Answer({ code, invitation, onOver }: AnswerProps) {
  const { principalName, acts, months, codeUntil } = invitation
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { act, isPending, error } = useAct({
    send: (answer: Answered, key) => client.representatives.answer.mutate({ code, answer }, key),
    said: (_answer, answered) =>
      answered === 'ACCEPT'
        ? {
            isDone: true,
            title: `vous aidez ${principalName}`,
            text: 'Cette personne le voit. Pour commencer, choisissez « Agir pour » sous son nom.',
          }
        : { isDone: true, title: 'c’est refusé', text: `Vous n’aidez pas ${principalName}. Le code ne sert plus.` },
    onDone: onOver,
  })
  return (
    <section aria-labelledby="demande" className="cesu-card fr-p-2w">
      <h2 id="demande" ref={title} tabIndex={-1} className="fr-h5">
        {principalName} vous demande de l’aide
      </h2>
      <p>
        Pendant {months} mois, avec votre propre identité. Vous arrêtez quand vous voulez, et {principalName} aussi.
      </p>
      <ActsLet acts={acts} texts={helperActTexts} may="Vous pourrez :" mayNot="Vous ne pourrez pas :" />
      <p>Tout ce que vous ferez sera écrit sous vos deux noms, et {principalName} le lira.</p>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <div className="sharing-answers">
        <button type="button" className="fr-btn" aria-disabled={isPending} onClick={() => act('ACCEPT')}>
          Accepter d’aider
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          aria-disabled={isPending}
          onClick={() => act('DECLINE')}
        >
          Refuser
        </button>
      </div>
      <p className="fr-text--sm fr-mt-2w">
        Vous pouvez répondre jusqu’au {dayOfInstant(codeUntil)}. Si vous refusez, rien ne change pour vous.
      </p>
      <p className="fr-mb-0">
        <button type="button" className="fr-link" onClick={onOver}>
          Lire un autre code
        </button>
      </p>
    </section>
  )
}
