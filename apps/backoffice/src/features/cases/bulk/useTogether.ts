import type { CaseOutcome } from '@cesu/domain/cases'
import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client } from '../../../api.ts'
import type { Chosen } from './useSelection.ts'

/** What is done with many cases, one after the other. */
export type Together =
  | { act: 'DECIDE'; outcome: Exclude<CaseOutcome, 'OVER'>; reason: string }
  | { act: 'TAKE' }
  | { act: 'ASSIGN'; assigneeId: string }
  | { act: 'REOPEN'; words: string }

/** What came of one of them: done, at the version that it left; or refused, why, and whether the same may be tried again. */
export type Came = Chosen & ({ left: number } | { left: null; refused: string; mayRetry: boolean })

export interface Running {
  what: Together
  total: number
  came: readonly Came[]
  /** False once all are tried, or it was stopped. */
  isRunning: boolean
}

/** At once; and each waits so long, so that a session stays under the calls that it may make in a minute. */
const AT_ONCE = 4
const PACE_MS = 200

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** One case: a call of its own, with a key of its own, so that what is sent twice is done once. */
async function doOne(what: Together, { id, version }: Chosen): Promise<number> {
  const key = { context: { idempotencyKey: crypto.randomUUID() } }
  if (what.act === 'DECIDE') {
    const { outcome, reason } = what
    return (await client.cases.decide.mutate({ id, version, outcome, reason }, key)).version
  }
  return (await client.cases.move.mutate({ id, version, ...what }, key)).version
}

/** What came of one: a case that somebody changed is to be read again by a person, not tried again. */
const settled = (what: Together, one: Chosen) =>
  doOne(what, one).then(
    (left) => ({ left }),
    (error: unknown) => {
      const { title, status } = problemOf(error)
      return { left: null, refused: title, mayRetry: status === 0 || status === 429 || status >= 500 }
    },
  )

/** Does the same thing to many cases, a few at a time, each by itself: a verdict for each, and what is refused changes nothing. */
export function useTogether() {
  const [running, setRunning] = useState<Running | null>(null)
  const isStopped = useRef(false)
  const queryClient = useQueryClient()
  const run = async (what: Together, cases: readonly Chosen[]) => {
    isStopped.current = false
    const came: Came[] = []
    const say = (isRunning: boolean) => setRunning({ what, total: cases.length, came: [...came], isRunning })
    say(true)
    const waiting = [...cases]
    const worker = async () => {
      for (let one = waiting.shift(); one !== undefined && !isStopped.current; one = waiting.shift()) {
        came.push({ ...one, ...(await settled(what, one)) })
        say(true)
        await wait(PACE_MS)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    say(false)
    await queryClient.invalidateQueries({ queryKey: api.cases.pathKey() })
  }
  const stop = () => {
    isStopped.current = true
  }
  return { running, run, stop, close: () => setRunning(null) }
}
