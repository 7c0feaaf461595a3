import { useIdempotencyKey } from '@cesu/ui/app'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import type { Content } from './habilitation.ts'

const readAgain = { queryKey: api.habilitations.pathKey() }

/** Keeps a page, then opens the next one; refused, what another tab kept is read again and nothing typed is lost. */
export function useSave(id: string, next: string) {
  const keyOf = useIdempotencyKey()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { id: string; version: number; content: Partial<Content> }) =>
      client.habilitations.save.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(readAgain)
      await navigate({ to: '/habilitation/$id/$page', params: { id, page: next } })
    },
    onError: () => queryClient.invalidateQueries(readAgain),
  })
}

/** Sends a request, or takes it back, then says so on the page of the habilitation. */
export function useEnding(act: 'submit' | 'archive', requestDone: string) {
  const keyOf = useIdempotencyKey()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { id: string; version: number }) =>
      client.habilitations[act].mutate(input, { context: { idempotencyKey: keyOf({ act, ...input }) } }),
    onSuccess: () => navigate({ to: '/habilitation', state: { requestDone } }),
    onSettled: () => queryClient.invalidateQueries(readAgain),
  })
}
