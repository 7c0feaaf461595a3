import { isUnanswered } from '@cesu/domain/mandates'
import { useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { MandateRequest } from './mandate.ts'
import { Readdress } from './Readdress.tsx'

const CONFLICT = 409

interface RequestChangesProps {
  request: MandateRequest
  /** Says what was done. */
  onDone: (message: string) => void
}

/** What can be changed of a request that nobody answered. The refusal of a change that came too late stays, whatever it has become. */
export function RequestChanges({ request, onDone }: RequestChangesProps) {
  const { id, linkNumber, email } = request
  const readdress = useChange({
    send: (input: { id: string; email: string; linkNumber: number }, context) =>
      client.mandates.readdress.mutate(input, { context }),
    onDone: (input) => onDone(`La demande repart à ${input.email}. Le lien déjà envoyé ne marche plus.`),
  })
  const withdraw = useChange({
    send: (input: { id: string }, context) => client.mandates.withdraw.mutate(input, { context }),
    onDone: () => onDone('La demande est retirée. Son lien ne marche plus, et personne n’est relancé.'),
  })
  if (!isUnanswered(request)) {
    const error = readdress.error ?? withdraw.error
    return error && <ProblemAlert problem={problemOf(error)} />
  }
  return (
    <section aria-labelledby="changer" className="fr-mt-2w">
      <h2 id="changer" className="fr-h5">
        Changer la demande
      </h2>
      <Readdress
        {...{ email, isPending: readdress.isPending, error: readdress.error }}
        onSend={(typed, done) => {
          withdraw.reset()
          readdress.mutate({ id, email: typed, linkNumber }, { onSuccess: done })
        }}
      />
      <h3 className="fr-h6 fr-mt-4w fr-mb-1w">Retirer la demande</h3>
      <p className="cesu-text">Votre client ne peut plus répondre. Vous pourrez lui demander de nouveau.</p>
      <Confirmed
        label="Retirer la demande"
        of={`envoyée à ${email}`}
        question="Retirer cette demande ? Son lien ne marchera plus, et votre client ne sera pas relancé."
        confirm="Oui, retirer"
        keep="Garder la demande"
        {...{ isPending: withdraw.isPending, error: withdraw.error }}
        onConfirm={() => {
          readdress.reset()
          withdraw.mutate({ id })
        }}
      />
    </section>
  )
}

interface Change<Input> {
  send: (input: Input, context: { idempotencyKey: string }) => Promise<unknown>
  onDone: (input: Input) => void
}

/** One change of a request, sent once. Done or come too late, what is true is read again before it is told. */
function useChange<Input>({ send, onDone }: Change<Input>) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() })
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (input: Input) => send(input, { idempotencyKey: keyOf(input) }),
    onSuccess: async (_answer, input) => {
      await readAgain()
      onDone(input)
    },
    onError: async (error) => {
      if (problemOf(error).status === CONFLICT) await readAgain()
    },
  })
  return { mutate, reset, isPending, error }
}
