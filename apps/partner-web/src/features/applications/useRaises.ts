import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'

type Asked = Parameters<typeof client.quotas.ask.mutate>[0]

/** Asks raises and takes them back; what shows them is then read again. Sent again for want of an answer, one is asked once. */
export function useRaises(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.quotas.pathKey() })
  return {
    ask: useMutation({
      mutationFn: (asked: Asked) => client.quotas.ask.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
      onSuccess: () => {
        keyOf.done()
        onDone(
          'Votre demande est envoyée : l’Urssaf y répond ici et par courriel, avec l’accord de deux agents pour la relever.',
        )
      },
      onSettled,
    }),
    withdraw: useMutation(
      api.quotas.withdraw.mutationOptions({ onSuccess: () => onDone('Votre demande est retirée.'), onSettled }),
    ),
  }
}
