import type { SharingScopeName } from '@cesu/domain/sharing'
import { useIdempotencyKey } from '@cesu/ui/app'
import { dayOfInstant } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { useHappened, type What } from '../../Happened.tsx'
import type { Share } from './answers.ts'
import { byGround, onceStopped } from './by-ground.ts'
import { changedMeanwhile, hasChanged } from './changed.ts'

type Changed = Pick<Share, 'id' | 'version' | 'consumerName' | 'expiresAt' | 'legalBasis' | 'lastReadAt'>

interface Change {
  move: Share['moves'][number]
  /** To reduce: what is still let. */
  scopes?: SharingScopeName[]
}

/** Reduces, suspends, takes up again or stops a share, once; then says it, and reads again what is true. */
export function useChange(share: Changed) {
  const { id, version } = share
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (asked: Change) => {
      const content = { id, version, ...asked }
      return client.sharing.change.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: (_answer, { move }) => happened(said(move, share)),
    onError: (failure) => (hasChanged(failure) ? happened(changedMeanwhile) : undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sharing.pathKey() }),
  })
  const change = (asked: Change) => {
    if (!isPending) mutate(asked)
  }
  return { change, isPending, error: hasChanged(error) ? null : error }
}

/** What has just been done, and what follows. */
function said(move: Change['move'], share: Changed): What {
  const { consumerName, expiresAt, legalBasis } = share
  const the = `le partage avec ${consumerName}`
  const after = {
    REDUCE: [
      `${the} est réduit`,
      `${consumerName} ne peut plus lire que les listes que vous avez gardées, dès maintenant.`,
    ],
    SUSPEND: [
      `${the} est suspendu`,
      `${consumerName} ne peut plus rien lire, dès maintenant. Vous le reprenez quand vous voulez.`,
    ],
    RESUME: [
      `${the} a repris`,
      `${consumerName} peut de nouveau lire ces données, jusqu’au ${dayOfInstant(expiresAt)}.`,
    ],
    WITHDRAW: [
      byGround[legalBasis].stopped(consumerName),
      `${consumerName} ne peut plus rien lire, dès maintenant. ${onceStopped(share)}`,
    ],
  }[move] as [string, string]
  return { isDone: true, title: after[0], text: after[1] }
}
