import { caseActLabels } from '@cesu/domain/cases'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { ReasonForm } from '../../ReasonForm.tsx'
import { useMe } from '../../session.ts'
import { AssignForm } from './AssignForm.tsx'
import type { Case } from './case.ts'
import { useMove } from './useMove.ts'

interface CaseActsProps {
  found: Case
  onDone: (message: string) => void
}

/** Above the case: who holds it when it is somebody else, and the way to take it. */
export function TakeCase({ found, onDone }: CaseActsProps) {
  const me = useMe()
  const { mutate, isPending, error } = useMove(onDone)
  const { id, version, acts, assigneeId, assigneeName, status } = found
  const isHeldByAnother = assigneeId !== null && assigneeId !== me.id && status !== 'RESOLVED'
  return (
    <div className="cesu-no-print">
      {isHeldByAnother && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : {assigneeName} tient ce dossier. Vous pouvez le lire ; pour décider, prenez la main :
            l’historique le dira.
          </p>
        </div>
      )}
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      {acts.includes('TAKE') && (
        <p className="fr-mb-1w">
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-disabled={isPending}
            onClick={() => isPending || mutate({ id, version, act: 'TAKE' })}
          >
            {takeLabel(found, isHeldByAnother)}
          </button>
        </p>
      )}
    </div>
  )
}

/** What taking it is called: from a colleague, from the team, or from one's own waiting for an answer. */
function takeLabel({ status }: Case, isHeldByAnother: boolean): string {
  if (isHeldByAnother) return 'Prendre la main'
  return status === 'AWAITING_REPLY' ? 'Reprendre sans attendre la réponse' : caseActLabels.TAKE
}

/** Beside the case, under its decision: give it back, hand it, escalate it, open it again. What is not possible has no button. */
export function OtherActs({ found, onDone }: CaseActsProps) {
  const { mutate, isPending, error } = useMove(onDone)
  const { id, version, acts } = found
  return (
    <div className="cesu-no-print fr-mb-3w">
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      {acts.includes('RELEASE') && (
        <p className="fr-mb-1w">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-disabled={isPending}
            onClick={() => isPending || mutate({ id, version, act: 'RELEASE' })}
          >
            {caseActLabels.RELEASE}
          </button>
        </p>
      )}
      {acts.includes('ASSIGN') && (
        <AssignForm
          about={{ teamId: found.teamId, kind: found.about.kind }}
          isPending={isPending}
          onSend={(to) => mutate({ id, version, act: 'ASSIGN', assigneeId: to })}
        />
      )}
      {(['ESCALATE', 'REOPEN'] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <ReasonForm
            key={act}
            title={caseActLabels[act]}
            label="Pourquoi (vos collègues le liront)"
            button={caseActLabels[act]}
            change={{ isPending, error: null }}
            onSend={(words) => mutate({ id, version, act, words })}
          />
        ))}
    </div>
  )
}
