import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../api.ts'
import { useCaseChange } from './useCaseChange.ts'

const told = {
  TAKE: 'Vous tenez ce dossier.',
  RELEASE: 'Le dossier est rendu : un collègue peut le prendre.',
  ASSIGN: 'Le dossier est confié.',
  ESCALATE: 'Le dossier est transmis au responsable de l’équipe.',
  REOPEN: 'Le dossier est rouvert, et vous le tenez. Ce que la décision avait changé reste changé.',
} as const

/** Everything that may be done with a case but its decision; what was done is said by `onDone`. */
export function useMove(onDone: (message: string) => void) {
  const { onSuccess, onError } = useCaseChange()
  const keyOf = useIdempotencyKey()
  return useMutation({
    // Sent again because its answer was lost, it is done once.
    mutationFn: (move: Parameters<typeof client.cases.move.mutate>[0]) =>
      client.cases.move.mutate(move, { context: { idempotencyKey: keyOf(move) } }),
    onMutate: () => onDone(''),
    onSuccess: (_moved, { act }) => {
      onDone(told[act])
      return onSuccess()
    },
    onError,
  })
}
