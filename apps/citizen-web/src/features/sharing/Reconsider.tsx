import { useIdempotencyKey } from '@cesu/ui/app'
import { day, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import { useHappened } from '../../Happened.tsx'
import type { Share } from './answers.ts'
import { changedMeanwhile, hasChanged } from './changed.ts'
import { nameOf } from './wording.ts'

/** Until when a question that got a no may not come back, and the way to let it: nothing where none is held back. */
export function Reconsider({ share }: { share: Share }) {
  const { askedAgainFrom } = share
  if (askedAgainFrom === null) return null
  return <HeldBack share={share} from={askedAgainFrom} />
}

function HeldBack({ share, from }: { share: Share; from: string }) {
  const { id, consumerName, label } = share
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.sharing.reconsider.mutate({ id }, { context: { idempotencyKey: keyOf({ id }) } }),
    onSuccess: () =>
      happened({
        isDone: true,
        title: `${consumerName} peut de nouveau vous poser la question`,
        text: `Rien n’est partagé pour l’instant. Retournez sur son site et reprenez la démarche « ${label} » : vous lirez la demande avant de répondre.`,
      }),
    onError: (failure) => (hasChanged(failure) ? happened(changedMeanwhile) : undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sharing.pathKey() }),
  })
  return (
    <>
      <p className="fr-text--sm fr-mt-1w fr-mb-1w">
        {consumerName} ne peut pas vous reposer cette question avant le {day(from)}.
      </p>
      {error !== null && !hasChanged(error) && <ProblemAlert problem={problemOf(error)} />}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        J’ai changé d’avis
        <span className="fr-sr-only"> sur {nameOf(share)}</span>
      </button>
    </>
  )
}
