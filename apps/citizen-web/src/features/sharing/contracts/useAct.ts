import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  // The same said again once it is done is another act: a second code, for a second person.
  const [done, setDone] = useState(0)
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (asked: Asked) => send(asked, { context: { idempotencyKey: keyOf({ asked, done }) } }),
    onSuccess: (answer, asked) => {
      setDone(done + 1)
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
