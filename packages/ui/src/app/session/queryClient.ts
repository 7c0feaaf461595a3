import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isTransient, OfflineWriteError, problemOf } from '../../design/problem/problem.ts'
import { askProof, noteDone } from './proof.ts'
import { announceEnd } from './sessionEnd.ts'

const MAX_RETRIES = 2

/**
 * What was read is shown again from the memory of the browser for that long: nothing is asked, so nothing is traced. A
 * reading is traced once, when the server gives it; to look again at what one has just been shown is no new reading.
 */
const FRESH_MS = 15_000

/**
 * The cache of the API's answers: a refusal is never retried, a lost session is announced once, wherever it shows.
 * Nothing waits in silence for the network: a reading fails with a way to try again, and a writing, which may be a legal
 * act, is refused at once rather than sent later, when the person may have changed it.
 */
export function createQueryClient(): QueryClient {
  const watch = (error: unknown) => {
    const { status, code, detail } = problemOf(error)
    if (code === 'session.proof_needed') askProof(detail)
    else if (status === 401) announceEnd(code === 'session.another' ? 'another' : 'over')
  }
  const refuseOffline = () => {
    if (!navigator.onLine) throw new OfflineWriteError()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch, onMutate: refuseOffline, onSuccess: noteDone }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MAX_RETRIES && navigator.onLine && isTransient(error),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
