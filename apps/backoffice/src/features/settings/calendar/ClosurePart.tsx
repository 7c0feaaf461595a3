import { closureSpan } from '@cesu/domain/closures'
import { instant } from '@cesu/ui/design'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'
import { ReasonForm } from '../../../ReasonForm.tsx'
import { useClosures } from './useClosures.ts'

/** A closure as its page reads it. */
export type Closure = inferOutput<typeof api.settings.calendar>['coming'][number]

interface ClosurePartProps {
  closure: Closure
  today: string
  mayChange: boolean
  onDone: (message: string) => void
}

/** A closure that is not over: its days, who added it and why, and the way to withdraw it before it begins. */
export function ClosurePart({ closure, today, mayChange, onDone }: ClosurePartProps) {
  const { id, fromDay, reason, addedByName, addedAt } = closure
  const { withdraw } = useClosures(onDone)
  const span = closureSpan(closure)
  const hasBegun = fromDay <= today
  return (
    <section aria-labelledby={id} className="cesu-card">
      <h3 id={id} className="fr-h6 fr-mb-1v">
        Fermé {span}
      </h3>
      <p className="cesu-text fr-mb-1v">
        « {reason} », par {addedByName}, le {instant(addedAt)}
        {hasBegun && '. Cette fermeture a commencé : elle finit d’elle-même.'}
      </p>
      {mayChange && !hasBegun && (
        <ReasonForm
          title={`Retirer la fermeture : ${span}`}
          label="Pourquoi on la retire. Les échéances déjà fixées ne changent pas."
          button="Retirer la fermeture"
          change={withdraw}
          onSend={(words) => withdraw.mutate({ id, reason: words })}
        />
      )}
    </section>
  )
}

/** A closure that is over or was withdrawn, in a line. */
export function PastClosure({ closure }: { closure: Closure }) {
  const { reason, addedByName, withdrawn } = closure
  return (
    <li>
      <strong>Fermé {closureSpan(closure)}</strong>, par {addedByName} : « {reason} »
      {withdrawn && ` ; retiré par ${withdrawn.byName}, le ${instant(withdrawn.at)} : « ${withdrawn.reason} »`}
    </li>
  )
}
