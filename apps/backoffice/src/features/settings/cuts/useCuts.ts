import { useIdempotencyKey } from '@cesu/ui/app'
import { problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'

type Cutting = Parameters<typeof client.settings.cut.mutate>[0]
type Restoring = Parameters<typeof client.settings.restore.mutate>[0]

/** Told what was done; by a colleague, before what was asked, when `isElsewhere`. */
export type OnCut = (message: string, isElsewhere?: boolean) => void

/** Cuts and restores; whatever shows what is cut is then read again, a refusal included. Sent again for want of an answer, it is done once. */
export function useCuts(onDone: OnCut) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  const onSettled = () =>
    Promise.all([api.settings, api.service].map((part) => queryClient.invalidateQueries({ queryKey: part.pathKey() })))
  // The form of what is no longer to be done goes with it: what happened is said above.
  const onError = (error: Error) => {
    if (problemOf(error).code === 'setting.changed')
      onDone('Un collègue l’a fait avant vous, ou vous-même dans un autre onglet : voici ce qui est en vigueur.', true)
  }
  return {
    cut: useMutation({
      mutationFn: (asked: Cutting) => client.settings.cut.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
      onSuccess: () => onDone('C’est coupé : cela compte dès l’appel suivant.'),
      onError,
      onSettled,
    }),
    restore: useMutation({
      mutationFn: (asked: Restoring) =>
        client.settings.restore.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
      onSuccess: () => onDone('C’est rétabli : cela compte dès l’appel suivant.'),
      onError,
      onSettled,
    }),
  }
}
