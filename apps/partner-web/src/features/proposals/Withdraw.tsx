import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { Proposal } from './proposal.ts'
import { useDone } from './useDone.ts'

/** Takes a proposal back, once it is confirmed where it was asked. */
export function Withdraw({ proposal: { employerId, id, workerName } }: { proposal: Proposal }) {
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const queryClient = useQueryClient()
  const input = { employerId, id }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.proposals.withdraw.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => done('WITHDRAWN'),
    // Refused, it is that another page has changed it: what is true is read again.
    onError: () => queryClient.invalidateQueries({ queryKey: api.proposals.pathKey() }),
  })
  return (
    <Confirmed
      label="Retirer"
      of={`la proposition : ${workerName}`}
      question="Retirer cette proposition ?"
      confirm="Oui, retirer"
      keep="Garder"
      {...{ isPending, error }}
      onConfirm={() => mutate()}
    />
  )
}
