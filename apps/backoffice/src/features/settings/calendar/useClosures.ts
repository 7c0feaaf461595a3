import { closureSpan } from '@cesu/domain/closures'
import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'

type Added = Parameters<typeof client.settings.addClosure.mutate>[0]
type Withdrawn = Parameters<typeof client.settings.withdrawClosure.mutate>[0]

/** Adds and withdraws closures; the calendar is then read again, a refusal included. Sent again for want of an answer, it is done once. */
export function useClosures(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.settings.pathKey() })
  const add = useMutation({
    mutationFn: (asked: Added) =>
      client.settings.addClosure.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onSuccess: (_answer, days) => onDone(`C’est enregistré : le service sera fermé ${closureSpan(days)}.`),
    onSettled,
  })
  const withdraw = useMutation({
    mutationFn: (asked: Withdrawn) =>
      client.settings.withdrawClosure.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onSuccess: () => onDone('La fermeture est retirée. Les échéances déjà fixées ne changent pas.'),
    onSettled,
  })
  return { add, withdraw }
}
