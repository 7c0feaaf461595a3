import type { CorrectionInput } from '@cesu/domain/declarations'
import { forgetDraft } from '@cesu/ui/declare'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'

interface CorrectFormProps {
  input: CorrectionInput
  /** Makes one version of it however often it is sent. */
  idempotencyKey: string
  draftName: string
  /** True when its author must say that what looks unusual is right. */
  mustConfirm: boolean
}

/** The registration of a correction; then its receipt. */
export function CorrectForm({ input, idempotencyKey, draftName, mustConfirm }: CorrectFormProps) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { employerId, period, id, version } = input
  const declaration = api.declarations.get.queryKey({ employerId, period, id })
  const mutation = useMutation(
    api.declarations.correct.mutationOptions({
      // The key of the draft, for the version that is corrected: another one is another correction.
      trpc: { context: { idempotencyKey: `${idempotencyKey}.${version}` } },
      onSuccess: async ({ version: madeVersion }) => {
        // This page compares with the version that was in force: its receipt, and nothing here, reads the new one.
        queryClient.removeQueries({ queryKey: declaration })
        await navigate({
          to: '/declarations/$employerId/$period/$id',
          params: { employerId, period, id },
          state: { justChanged: 'CORRECTED', madeVersion },
          replace: true,
        })
        forgetDraft(draftName)
        await queryClient.invalidateQueries({ queryKey: api.declarations.list.queryKey() })
        await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
      },
      // Another version, or another cost, may be in force: the page then compares with it.
      onError: (error) => {
        const { code } = problemOf(error)
        if (code === 'declaration.refused' || code === 'declaration.figures_changed') {
          void queryClient.invalidateQueries({ queryKey: api.declarations.checkCorrection.queryKey() })
        } else if (code === 'declaration.changed' || code === 'declaration.cancelled') {
          void queryClient.invalidateQueries({ queryKey: declaration })
        }
      },
    }),
  )
  return (
    <ConfirmedButton
      confirmation={mustConfirm ? 'J’ai vérifié les points signalés : cette correction est exacte.' : null}
      label="Enregistrer la correction"
      isPending={mutation.isPending}
      onSend={() => mutation.mutate(input)}
    >
      {mutation.error && <ProblemAlert problem={problemOf(mutation.error)} />}
    </ConfirmedButton>
  )
}
