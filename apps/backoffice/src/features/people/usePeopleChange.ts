import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { FormVersion } from '../../useFormVersion.ts'

type Keyed<Input, Output> = {
  mutate: (input: Input, options: { context: { idempotencyKey: string } }) => Promise<Output>
}

/** One change of an account or of a team, done once however often it is sent; what shows them is then read again, a refusal included. */
export function usePeopleChange<Input, Output>(
  procedure: Keyed<Input, Output>,
  onDone: (output: Output, input: Input) => void,
  form?: FormVersion,
) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  return useMutation({
    mutationFn: (input: Input) => procedure.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: (output, input) => {
      keyOf.done()
      form?.onDone()
      onDone(output, input)
    },
    onError: (error) => form?.onRefused(error),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.agents.pathKey() }),
  })
}
