import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useHappened, type What } from '../../../Happened.tsx'

interface Act<Asked, Answer> {
  /** Sends it, once by its key. */
  send: (asked: Asked, key: { context: { idempotencyKey: string } }) => Promise<Answer>
  /** What was done, and what follows. */
  said: (answer: Answer, asked: Asked) => What
  onDone?: () => void
}

/** Something that the person says or answers of a contract, or of who helps them, once; then says it, and reads again what is true. */
export function useAct<Asked, Answer>({ send, said, onDone }: Act<Asked, Answer>) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (asked: Asked) => send(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onSuccess: (answer, asked) => {
      onDone?.()
      return happened(said(answer, asked))
    },
    onSettled: () =>
      Promise.all(
        [api.contracts.pathKey(), api.repairs.pathKey(), api.representatives.pathKey()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return { act: (asked: Asked) => isPending || mutate(asked), isPending, error }
}
