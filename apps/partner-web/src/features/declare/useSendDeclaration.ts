import type { ProblemDetails } from '@cesu/domain/problems'
import { type Draft, forgetDraft } from '@cesu/ui/declare'
import { problemOf } from '@cesu/ui/design'
import { keepRefused } from '@cesu/ui/titles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../../api.ts'

/**
 * Sends a draft of an employment, then opens its receipt; the lists that show declarations are read again.
 *
 * @param hash of the figures that the page shows: others are not registered
 * @param onRefused told why, before what the page shows is read again: who sends may be drawn again with it
 */
export function useSendDeclaration(employmentId: string, hash: string, onRefused?: (problem: ProblemDetails) => void) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ input, idempotencyKey }: Draft) =>
      client.declarations.submit.mutate({ ...input, hash }, { context: { idempotencyKey } }),
    onSuccess: async ({ employerId, period, id, titles }) => {
      forgetDraft(employmentId)
      if (titles) keepRefused(id, titles)
      await queryClient.invalidateQueries({ queryKey: api.declarations.list.queryKey() })
      await queryClient.invalidateQueries({ queryKey: api.declarations.countMonth.queryKey() })
      await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
      await navigate({
        to: '/declarations/$employerId/$period/$id',
        params: { employerId, period, id },
        state: { justChanged: 'REGISTERED', ...(titles && { titles }) },
        replace: true,
      })
    },
    // Refused once it is checked: what the page shows is what changed.
    onError: (error) => {
      const problem = problemOf(error)
      onRefused?.(problem)
      if (!/^declaration\.(refused|figures_changed)$/.test(problem.code)) return
      void queryClient.invalidateQueries({ queryKey: api.declarations.check.queryKey() })
    },
  })
  return { send: mutation.mutate, isPending: mutation.isPending, error: mutation.error }
}
