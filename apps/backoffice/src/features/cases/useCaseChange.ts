import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** What an act on a case does to the pages that show it: read again when it is done, or when the case had changed meanwhile. */
export function useCaseChange() {
  const queryClient = useQueryClient()
  const readAgain = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: api.cases.pathKey() }),
      // What a decision changes is shown beside it.
      queryClient.invalidateQueries({ queryKey: api.declarations.pathKey() }),
    ])
  return {
    onSuccess: readAgain,
    onError: (error: unknown) => (problemOf(error).status === 409 ? readAgain() : undefined),
  }
}
