import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, Done, grouped } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'

/** Sets aside a file of which something is still to be done: it leaves « Ce qui attend », and stays in the list. */
export function DismissFile({ file }: { file: inferOutput<typeof api.files.get> }) {
  const { id, endedAt, brokenFor, toMend, dismissedAt } = file
  const maySend = useMe().permissions.includes('files.dismiss')
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const dismiss = useMutation({
    mutationFn: () => client.files.dismiss.mutate({ id }, { context: { idempotencyKey: keyOf({ id }) } }),
    onSuccess: keyOf.done,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: api.files.pathKey() })
      await queryClient.invalidateQueries({ queryKey: api.issuer.pathKey() })
    },
  })
  const isOpen = endedAt !== null && dismissedAt === null && (brokenFor !== null || toMend > 0)
  return (
    <>
      <Done message={dismiss.isSuccess ? 'Fichier classé : il n’attend plus rien de vous.' : ''} />
      {isOpen && maySend && (
        <Confirmed
          label="Classer ce fichier"
          of="sans le corriger"
          question={questionOf(toMend)}
          confirm="Classer"
          keep="Ne rien changer"
          isPending={dismiss.isPending}
          error={dismiss.error}
          onConfirm={() => dismiss.mutate()}
        />
      )}
    </>
  )
}

const questionOf = (toMend: number): string => {
  const what =
    toMend === 1 ? ' sans corriger sa ligne refusée' : ` sans corriger ses ${grouped(toMend)} lignes refusées`
  return `Classer ce fichier${toMend === 0 ? '' : what} ? Il quitte « Ce qui attend » et reste dans vos fichiers.`
}
