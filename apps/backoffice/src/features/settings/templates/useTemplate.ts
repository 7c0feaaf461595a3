import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'
import type { FormVersion } from '../../../useFormVersion.ts'

type Published = Parameters<typeof client.templates.publish.mutate>[0]

/** Publishes a version of a template; what shows templates is then read again, a refusal included. Sent again, it is published once. */
export function useTemplate(form: FormVersion, onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  return {
    publish: useMutation({
      mutationFn: (said: Published) =>
        client.templates.publish.mutate(said, { context: { idempotencyKey: keyOf(said) } }),
      onSuccess: (_answer, { retired, title }) => {
        form.onDone()
        onDone(retired ? `« ${title} » n’est plus proposé.` : `« ${title} » est publié : les agents le voient.`)
      },
      onError: form.onRefused,
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.templates.pathKey() }),
    }),
  }
}
