import { useTitleActs } from '@cesu/ui/titles'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'
import type { Declaration } from '../declaration.ts'

/** Gives titles for a declaration and takes them back; then its page is read again, and says what was done. */
export function useTitles({ employerId, period, id }: Pick<Declaration, 'employerId' | 'period' | 'id'>) {
  const key = { employerId, period, id }
  const queryClient = useQueryClient()
  return useTitleActs({
    give: (titles, keyed) => client.titles.give.mutate({ ...key, titles }, keyed),
    takeBack: (uses, keyed) => client.titles.takeBack.mutate({ ...key, uses }, keyed),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.declarations.pathKey() }),
  })
}
