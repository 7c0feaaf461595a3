import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** What Urssaf changes of a grant; its proof is then read again, a refusal included. */
export function useGrantChange(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.access.proof.pathKey() })
  const said = (message: string) => ({ onSuccess: () => onDone(message), onSettled })
  return {
    hold: useMutation(api.sharing.hold.mutationOptions(said('Le partage est suspendu : rien ne part plus.'))),
    release: useMutation(
      api.sharing.release.mutationOptions(said('Le partage a repris : l’organisme peut de nouveau lire.')),
    ),
    askInvalidation: useMutation(
      api.sharing.askInvalidation.mutationOptions(said('La demande attend la réponse d’une autre personne.')),
    ),
    answerInvalidation: useMutation(
      api.sharing.answerInvalidation.mutationOptions({
        onSuccess: ({ isInvalidated }) =>
          onDone(isInvalidated ? 'Le partage est annulé : rien ne part plus.' : 'Le partage n’est pas annulé.'),
        onSettled,
      }),
    ),
  }
}
