import { dropAllDrafts, useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from './api.ts'

/** Above every page: for whom one acts, and the way back to oneself in one click; nothing for who acts for themselves. */
export function Acting() {
  // Read when the page was opened: to act for somebody, or for oneself again, opens it again.
  const me = useQueryClient().getQueryData<{ actingFor: string | null }>(['session'])
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.representatives.act.mutate({ id: null }, { context: { idempotencyKey: keyOf('stop') } }),
    onSuccess: () => {
      dropAllDrafts()
      globalThis.location.assign('/mon-espace/aider')
    },
  })
  if (!me?.actingFor) return null
  const { actingFor } = me
  return (
    <section aria-label="Pour qui vous agissez" className="fr-alert fr-alert--warning fr-mb-3w cesu-no-print">
      <p className="fr-alert__title">Attention : vous agissez pour {actingFor}</p>
      <p>Ce que vous faites est enregistré sous vos deux noms. {actingFor} le voit.</p>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        Arrêter d’agir pour {actingFor}
      </button>
    </section>
  )
}
