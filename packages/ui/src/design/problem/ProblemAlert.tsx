import type { ProblemDetails, ProblemReason } from '@cesu/domain/problems'
import { uncapitalised } from '@cesu/domain/shared'
import { type ReactNode, useEffect, useRef } from 'react'
import { focusField } from '../layout/focusField.ts'
import { OFFLINE_CODE } from './problem.ts'
import { useIsOnline } from './useIsOnline.ts'

interface ProblemAlertProps {
  problem: ProblemDetails
  /** The field that a pointer names on this page; its reason then links to it. */
  fieldId?: (pointer: string) => string | undefined
  /** What the person can do from here, usually « Réessayer ». */
  children?: ReactNode
}

/**
 * A refusal or a failure, where it happened: what, why, what to do, and the reference to quote. Takes the focus. A session
 * that is over is said once, above the page, whatever was refused for it.
 */
export function ProblemAlert({ problem, fieldId, children }: ProblemAlertProps) {
  const isOnline = useIsOnline()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem takes the focus again
  useEffect(() => box.current?.focus(), [problem])
  if (problem.status === 401) return null
  if (problem.code === OFFLINE_CODE && isOnline) return <BackOnline>{children}</BackOnline>
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--error fr-mb-3w">
      <p className="fr-alert__title">Erreur : {uncapitalised(problem.title)}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((reason) => (
            <li key={`${reason.code} ${reason.pointer}`}>
              <Reason reason={reason} target={fieldId?.(reason.pointer)} />
            </li>
          ))}
        </ul>
      )}
      {problem.instance && (
        <p className="fr-text--sm">
          Référence à donner à l’assistance : <code>{problem.instance}</code>
        </p>
      )}
      {children}
    </div>
  )
}

/** The network came back after a failure for the want of it, which is then no longer true. */
const BackOnline = ({ children }: { children: ReactNode }) => (
  <div role="status" className="fr-alert fr-alert--info fr-mb-3w">
    <p className="fr-alert__title">Information : la connexion est revenue</p>
    <p>Rien n’a été envoyé pendant la coupure. Vous pouvez recommencer.</p>
    {children}
  </div>
)

function Reason({ reason, target }: { reason: ProblemReason; target: string | undefined }) {
  return (
    <>
      {target ? <FieldLink fieldId={target}>{reason.detail}</FieldLink> : reason.detail} {reason.remedy}
    </>
  )
}

/** A link that moves the focus to a field without touching the URL. */
export function FieldLink({ fieldId, children }: { fieldId: string; children: ReactNode }) {
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault()
        focusField(fieldId)
      }}
    >
      {children}
    </a>
  )
}
