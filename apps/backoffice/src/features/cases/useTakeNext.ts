import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'

/** Gives who asks the case of their team that is due first, and opens it; `isNone` when nothing waits. */
export function useTakeNext(onNone?: () => unknown) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { mutate, isPending, error, data } = useMutation(
    api.cases.takeNext.mutationOptions({
      onSuccess: ({ id }) => (id === null ? onNone?.() : navigate({ to: '/dossiers/$id', params: { id } })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.cases.pathKey() }),
    }),
  )
  return { take: () => isPending || mutate({}), isPending, error, isNone: data?.id === null }
}
