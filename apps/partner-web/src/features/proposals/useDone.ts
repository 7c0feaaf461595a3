import { useQueryClient } from '@tanstack/react-query'
import { type HistoryState, useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { DONE_ID } from './Done.tsx'

/** Reads the proposals again, then opens their list, which says what was done. */
export function useDone() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async (what: NonNullable<HistoryState['proposalDone']>['what']) => {
    await queryClient.invalidateQueries({ queryKey: api.proposals.pathKey() })
    await navigate({
      to: '/propositions',
      hash: DONE_ID,
      state: { proposalDone: { what, at: Date.now() } },
      replace: true,
    })
  }
}
