import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { Mandate } from './mandate.ts'

interface EndMandateProps {
  mandate: Mandate
  /** Says what was done. */
  onEnded: (message: string) => void
}

const EFFECT =
  'Vous ne pourrez plus rien déclarer avec lui, dès maintenant. L’employeur est prévenu. Ce que vous avez déclaré reste.'

/** Ends the mandate for good; refused because it is over already, that is told beside what it has become. */
export function EndMandate({ mandate: { employerId, id, employerName, status }, onEnded }: EndMandateProps) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const input = { employerId, id }
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.mandates.end.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: async () => {
      // All that is read: what could be declared or proposed no longer can.
      await queryClient.invalidateQueries()
      onEnded('Le mandat est arrêté. L’employeur en est prévenu par message.')
    },
    onError: async (refusal) => {
      if (problemOf(refusal).code === 'mandate.over') {
        await queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() })
      }
    },
  })
  if (status !== 'ACTIVE' && status !== 'SUSPENDED') return error && <ProblemAlert problem={problemOf(error)} />
  return (
    <section aria-labelledby="fin" className="fr-mt-2w">
      <h2 id="fin" className="fr-h5">
        Mettre fin au mandat
      </h2>
      <p className="cesu-text">{EFFECT}</p>
      <Confirmed
        label="Mettre fin au mandat"
        of={`de ${employerName}`}
        question={`Mettre fin au mandat de ${employerName} ? C’est définitif : il faudrait lui en demander un autre.`}
        confirm="Oui, mettre fin"
        keep="Garder le mandat"
        {...{ isPending, error }}
        onConfirm={() => mutate()}
      />
    </section>
  )
}
