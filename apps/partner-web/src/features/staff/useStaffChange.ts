import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** Does something of the staff once, however often the same is sent; the list is then read again, a refusal included. */
export function useStaffChange<Input, Answer>(
  send: (input: Input, context: { context: { idempotencyKey: string } }) => Promise<Answer>,
  onDone: (input: Input, answer: Answer) => void,
) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => send(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: (answer, input) => {
      keyOf.done()
      onDone(input, answer)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.staff.pathKey() }),
  })
}
