import { problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import { type Draft, forgetDraft } from './draft.ts'

/**
 * Sends a draft of an employment, then opens its receipt; the lists that show declarations are read again.
 *
 * @param hash of the figures that the page shows: others are not registered
 */
export function useSendDeclaration(employmentId: string, hash: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ input, idempotencyKey }: Draft) =>
      client.declarations.submit.mutate({ ...input, hash }, { context: { idempotencyKey } }),
    onSuccess: async ({ employerId, period, id }) => {
      forgetDraft(employmentId)
      await queryClient.invalidateQueries({ queryKey: api.declarations.list.queryKey() })
      await queryClient.invalidateQueries({ queryKey: api.declarations.countMonth.queryKey() })
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
      if (!/^declaration\.(refused|figures_changed)$/.test(problemOf(error).code)) return
      void queryClient.invalidateQueries({ queryKey: api.declarations.check.queryKey() })
    },
  })
  return { send: mutation.mutate, isPending: mutation.isPending, error: mutation.error }
}
