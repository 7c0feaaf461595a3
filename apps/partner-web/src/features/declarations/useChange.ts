import { problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import type { Declaration } from './declaration.ts'

/** A change of a declaration; then all that shows it is read again, and its page says what was done. */
export function useChange<Asked>(
  { employerId, period, id }: Declaration,
  { done, send }: { done: 'CANCELLED' | 'REQUESTED'; send: (asked: Asked) => Promise<unknown> },
) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    // Another version may be in force, or none: the page then shows it, beside the refusal and what was typed.
    onError: (error) => {
      if (!['declaration.changed', 'declaration.cancelled'].includes(problemOf(error).code)) return
      void queryClient.invalidateQueries({ queryKey: api.declarations.get.queryKey({ employerId, period, id }) })
    },
    onSuccess: async () => {
      // Its receipt, and nothing here, reads what was made of it: this page would refuse what it has just done.
      queryClient.removeQueries({ queryKey: api.declarations.get.queryKey({ employerId, period, id }) })
      await navigate({
        to: '/declarations/$employerId/$period/$id',
        params: { employerId, period, id },
        state: { justChanged: done },
        replace: true,
      })
      await queryClient.invalidateQueries({ queryKey: api.declarations.pathKey() })
      await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
    },
  })
}
