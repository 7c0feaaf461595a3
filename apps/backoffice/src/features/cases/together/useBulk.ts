import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'

/** Reads again whatever shows cases, a refusal included. */
function useSettled() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: api.cases.pathKey() })
}

/** Proposes a decision of many cases; sent again for want of an answer, it is proposed once. */
export function useAskBulk() {
  const keyOf = useIdempotencyKey()
  return useMutation({
    mutationFn: (asked: Parameters<typeof client.cases.askBulk.mutate>[0]) =>
      client.cases.askBulk.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
  })
}

/** Answers, withdraws or stops one. */
export function useBulkChange(onDone: (message: string) => void) {
  const keyOf = useIdempotencyKey()
  const onSettled = useSettled()
  return {
    answer: useMutation({
      mutationFn: (asked: Parameters<typeof client.cases.answerBulk.mutate>[0]) =>
        client.cases.answerBulk.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
      onSuccess: (_answer, { answer }) =>
        onDone(answer === 'GRANTED' ? 'C’est accordé : exécutez-la maintenant.' : 'C’est refusé : rien ne change.'),
      onSettled,
    }),
    end: useMutation({
      mutationFn: (asked: { id: string }) =>
        client.cases.endBulk.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
      onSuccess: ({ isWithdrawn }) =>
        onDone(
          isWithdrawn
            ? 'C’est retiré : rien n’a été fait.'
            : 'C’est arrêté : ce qui est fait reste fait, le reste n’est pas fait.',
        ),
      onSettled,
    }),
  }
}
