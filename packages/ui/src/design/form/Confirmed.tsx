import { useEffect, useRef, useState } from 'react'
import { ProblemAlert } from '../problem/ProblemAlert.tsx'
import { problemOf } from '../problem/problem.ts'

interface ConfirmedProps {
  /** What the first button says, and of what. */
  label: string
  of: string
  question: string
  confirm: string
  /** What the button that changes nothing says. */
  keep: string
  isPending: boolean
  error: unknown
  onConfirm: () => void
}

/** An act that is not undone: asked once more where it was asked. */
export function Confirmed({ label, of, question, confirm, keep, isPending, error, onConfirm }: ConfirmedProps) {
  const [isAsked, setIsAsked] = useState(false)
  const yes = useRef<HTMLButtonElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsked) yes.current?.focus()
    else if (wasAsked.current) ask.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  if (!isAsked) {
    return (
      <button ref={ask} type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsAsked(true)}>
        {label}
        <span className="fr-sr-only"> {of}</span>
      </button>
    )
  }
  return (
    <fieldset className="fr-fieldset fr-mb-0">
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular fr-text--sm">{question}</legend>
      <div className="fr-fieldset__element fr-mb-0">
        {error !== null && <ProblemAlert problem={problemOf(error)} />}
        <button
          ref={yes}
          type="button"
          className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w"
          aria-disabled={isPending}
          onClick={() => isPending || onConfirm()}
        >
          {confirm}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => setIsAsked(false)}>
          {keep}
        </button>
      </div>
    </fieldset>
  )
}
