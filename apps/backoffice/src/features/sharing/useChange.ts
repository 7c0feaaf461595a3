import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** What changes agreements and purposes; whatever shows them is then read again, a refusal included. */
export function useChange(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.sharing.pathKey() })
  const said = (message: string) => ({ onSuccess: () => onDone(message), onSettled })
  return {
    suspend: useMutation(api.sharing.suspend.mutationOptions(said('La convention est suspendue : rien ne part plus.'))),
    askResumption: useMutation(
      api.sharing.askResumption.mutationOptions(said('La demande attend la réponse d’une autre personne.')),
    ),
    answerResumption: useMutation(
      api.sharing.answerResumption.mutationOptions({
        onSuccess: ({ isActive }) =>
          onDone(isActive ? 'La convention est de nouveau en vigueur.' : 'La convention reste suspendue.'),
        onSettled,
      }),
    ),
    propose: useMutation(
      api.sharing.propose.mutationOptions(said('La version proposée attend la réponse d’une autre personne.')),
    ),
    answer: useMutation(
      api.sharing.answer.mutationOptions({
        onSuccess: ({ isActive, version }) =>
          onDone(isActive ? `La version ${version} est en vigueur.` : `La version ${version} est écartée.`),
        onSettled,
      }),
    ),
  }
}
