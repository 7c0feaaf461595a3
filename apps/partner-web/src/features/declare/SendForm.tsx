import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { type Draft, forgetDraft } from './draft.ts'
import { fieldIdOf } from './fields.ts'

interface SendFormProps {
  draft: Draft
  /** The total cost that the page shows, in cents: another one is not sent. */
  seenCostCents: number
  /** True when the author must say that what looks unusual is right. */
  hasAnomalies: boolean
}

/** The sending; the draft's key makes one declaration of it however often it is tried. */
export function SendForm({ draft, seenCostCents, hasAnomalies }: SendFormProps) {
  const { send, isPending, error } = useSendDeclaration(draft, seenCostCents)
  return (
    <ConfirmedButton
      confirmation={hasAnomalies ? 'J’ai vérifié les points signalés : cette déclaration est exacte.' : null}
      label="Envoyer la déclaration"
      isPending={isPending}
      onSend={send}
    >
      {error && <ProblemAlert problem={problemOf(error)} fieldId={fieldIdOf} />}
    </ConfirmedButton>
  )
}

/** Sends the draft, then opens its receipt; the lists that show declarations are read again. */
function useSendDeclaration({ input, idempotencyKey }: Draft, seenCostCents: number) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const mutation = useMutation(
    api.declarations.submit.mutationOptions({
      trpc: { context: { idempotencyKey } },
      onSuccess: async ({ employerId, period, id }) => {
        forgetDraft(input.employmentId)
        await queryClient.invalidateQueries({ queryKey: api.declarations.list.queryKey() })
        await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
        await navigate({
          to: '/declarations/$employerId/$period/$id',
          params: { employerId, period, id },
          state: { justChanged: 'REGISTERED' },
          replace: true,
        })
      },
      // Refused once it is checked: what the page shows is what changed.
      onError: (error) => {
        if (problemOf(error).code !== 'declaration.refused') return
        void queryClient.invalidateQueries({ queryKey: api.declarations.check.queryKey() })
      },
    }),
  )
  return {
    send: () => mutation.mutate({ ...input, seenCostCents }),
    isPending: mutation.isPending,
    error: mutation.error,
  }
}
