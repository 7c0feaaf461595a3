import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** The case, or the declaration that it is about, is no longer what was read. */
const hasChanged: readonly number[] = [409, 412]

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
    onSuccess: () => {
      // What was corrected is not checked again: its case is decided.
      queryClient.removeQueries({ queryKey: api.declarations.checkCorrection.pathKey() })
      return readAgain()
    },
    onError: (error: unknown) => (hasChanged.includes(problemOf(error).status) ? readAgain() : undefined),
  }
}
