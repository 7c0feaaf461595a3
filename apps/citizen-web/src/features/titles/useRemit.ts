import { useIdempotencyKey } from '@cesu/ui/app'
import { euros } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { useHappened, type What } from '../../Happened.tsx'

/** Remits titles, once; then says what came of them, and reads again what is true. */
export function useRemit() {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (ids: readonly string[]) => {
      const content = { ids: [...ids] }
      return client.titles.remit.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: (answer) => happened(said(answer)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.titles.pathKey() }),
  })
  return { remit: (ids: readonly string[]) => !isPending && mutate(ids), isPending, error }
}

type Answer = Awaited<ReturnType<typeof client.titles.remit.mutate>>

/** What has just been done, and what follows. */
function said({ remitted, cents, refused }: Answer): What {
  const why = [...new Set(refused.flatMap(({ errors }) => errors.map(({ detail }) => detail)))].join(' ')
  if (remitted === 0) {
    const text = why === '' ? 'La liste ci-dessous dit ce qu’il en est.' : why
    return { isDone: false, title: 'rien de plus n’a été remis', text }
  }
  const many = remitted > 1
  return {
    isDone: true,
    title: many ? `${remitted} titres sont remis` : 'le titre est remis',
    text: `${many ? 'Leurs émetteurs vous doivent' : 'Son émetteur vous doit'} ${euros(cents)}. ${
      refused.length === 0 ? '' : `Les autres ne le sont pas : ${why} `
    }Le jour du paiement s’affichera ici quand il sera dit.`,
  }
}
