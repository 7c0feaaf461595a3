import { repairSubjectLabels } from '@cesu/domain/repairs'
import { useIdempotencyKey } from '@cesu/ui/app'
import { type Answered, RepairAnswer } from '@cesu/ui/cesu'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import type { Repair } from './repair.ts'
import { useAnswered } from './useAnswered.ts'

/** Answers one, behind a button: most are read first. */
export function Answer({ repair }: { repair: Repair }) {
  const { id, about, workerName } = repair
  const [isOpen, setIsOpen] = useState(false)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const answered = useAnswered()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (content: Answered) =>
      client.repairs.answer.mutate({ id, ...content }, { context: { idempotencyKey: keyOf(content) } }),
    onSuccess: async ({ outcome }) => {
      await queryClient.invalidateQueries({ queryKey: api.repairs.pathKey() })
      answered(outcome)
    },
  })
  if (!isOpen) {
    return (
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => setIsOpen(true)}>
        Répondre
        <span className="fr-sr-only">
          {' '}
          : {repairSubjectLabels[about]}, {workerName}
        </span>
      </button>
    )
  }
  return (
    <RepairAnswer
      onAnswer={mutate}
      isPending={isPending}
      error={error}
      how="Corrigez d’abord la déclaration, ou ce qui est dit du contrat : la plateforme vérifie que cela a changé."
    />
  )
}
