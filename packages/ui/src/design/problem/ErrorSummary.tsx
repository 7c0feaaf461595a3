import { useEffect, useRef } from 'react'
import { FieldLink } from './ProblemAlert.tsx'

/** A field to correct: what is wrong, in the same words as under the field. */
export interface FieldError {
  fieldId: string
  message: string
}

interface ErrorSummaryProps {
  errors: readonly FieldError[]
  /** Changes at each attempt, so that a second failed attempt takes the focus again. */
  attempt: number
}

/** The fields to correct, at the top of a form that was refused: takes the focus, each line leads to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt takes the focus again
  useEffect(() => box.current?.focus(), [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--error fr-mb-3w">
      <p className="fr-alert__title">
        Erreur : {errors.length === 1 ? 'une information est' : `${errors.length} informations sont`} à corriger
      </p>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <FieldLink fieldId={error.fieldId}>{error.message}</FieldLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
