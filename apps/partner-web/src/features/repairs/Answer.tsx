import { repairSubjectLabels } from '@cesu/domain/repairs'
import { useIdempotencyKey } from '@cesu/ui/app'
import { type Answered, RepairAnswer, RepairFacts } from '@cesu/ui/cesu'
import { month } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, client } from '../../api.ts'
import type { Repair } from './repair.ts'
import { useAnswered } from './useAnswered.ts'

/** One thing said to be wrong, whole, and its answer; takes the focus. */
export function Answer({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const { id, about, period, workerName, employerName, employerId, employmentId } = repair
  const title = useRef<HTMLHeadingElement>(null)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const answered = useAnswered()
  useEffect(() => title.current?.focus(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: (content: Answered) =>
      client.repairs.answer.mutate({ id, ...content }, { context: { idempotencyKey: keyOf(content) } }),
    onSuccess: async ({ outcome }) => {
      onClose()
      answered(outcome)
      await queryClient.invalidateQueries({ queryKey: api.repairs.pathKey() })
    },
  })
  return (
    <section aria-labelledby="reponse" className="fr-callout fr-mb-4w">
      <h2 id="reponse" ref={title} tabIndex={-1} className="fr-h5">
        {repairSubjectLabels[about]}
        {period !== null && `, ${month(period)}`} : {workerName}, chez {employerName}
      </h2>
      <RepairFacts repair={repair} />
      {employerId !== null && employmentId !== null && (
        <p>
          <Link to="/declarer/$employerId/$employmentId" params={{ employerId, employmentId }}>
            Voir le salarié, et ce qui est déclaré
          </Link>
        </p>
      )}
      <RepairAnswer
        onAnswer={mutate}
        isPending={isPending}
        error={error}
        how="Corrigez d’abord la déclaration, ou ce qui est dit du contrat : la plateforme vérifie que cela a changé."
      />
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-1w" onClick={onClose}>
        Fermer sans répondre
      </button>
    </section>
  )
}
