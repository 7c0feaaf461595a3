import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../api.ts'
import type { Proposal } from './proposal.ts'
import { useDone } from './useDone.ts'

/** Takes a proposal back, once it is confirmed where it was asked. */
export function Withdraw({ proposal: { employerId, id, workerName } }: { proposal: Proposal }) {
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const input = { employerId, id }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.proposals.withdraw.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => done('WITHDRAWN'),
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
