import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { useHappened } from '../../Happened.tsx'
import { ended } from './ended.ts'

interface StopMandateProps {
  mandate: { id: string; partnerName: string }
}

/** Two clicks, and it is stopped; what follows is said before the second one. */
export function StopMandate({ mandate: { id, partnerName } }: StopMandateProps) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.mandates.stop.mutate({ id }, { context: { idempotencyKey: keyOf({ stop: id }) } }),
    // Refused, it is that another page has changed it: what is true is read again.
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() }),
    onSuccess: () => happened(ended('STOPPED', partnerName)),
  })
  return (
    <Confirmed
      label="Arrêter"
      of={`le mandat de ${partnerName}`}
      question={`Arrêter le mandat de ${partnerName} ? Il ne déclarera plus rien pour vous, dès maintenant : c’est à vous de déclarer les mois suivants. Les déclarations déjà faites restent.`}
      confirm="Arrêter le mandat"
      keep="Garder le mandat"
      {...{ isPending, error }}
      onConfirm={() => mutate()}
    />
  )
}
