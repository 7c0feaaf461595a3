import { thresholdAmount } from '@cesu/domain/thresholds'
import { useIdempotencyKey } from '@cesu/ui/app'
import { day } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'
import type { FormVersion } from '../../../useFormVersion.ts'

type Asked = Parameters<typeof client.settings.changeThreshold.mutate>[0]

/** Changes a threshold; what shows them is then read again, a refusal included. Sent again for want of an answer, it is done once. */
export function useThreshold(form: FormVersion, onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  return useMutation({
    mutationFn: (asked: Asked) =>
      client.settings.changeThreshold.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onSuccess: (_answer, { threshold, value, fromDay }) => {
      form.onDone()
      onDone(`C’est enregistré : ${thresholdAmount(threshold, value)} à partir du ${day(fromDay)}.`)
    },
    onError: form.onRefused,
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.settings.pathKey() }),
  })
}
