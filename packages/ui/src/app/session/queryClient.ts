import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isTransient, problemOf } from '../../design/problem/problem.ts'
import { announceExpiry } from './expiry.ts'

const MAX_RETRIES = 2
const FRESH_MS = 15_000

/** The cache of the API's answers: a refusal is never retried, a lost session is announced once, wherever it shows. */
export function createQueryClient(): QueryClient {
  const watch = (error: unknown) => {
    if (problemOf(error).status === 401) announceExpiry()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MAX_RETRIES && isTransient(error),
      },
    },
  })
}
