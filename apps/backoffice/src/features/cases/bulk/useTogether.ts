import type { CaseOutcome } from '@cesu/domain/cases'
import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../../api.ts'
import { fewAtATime, useStop } from '../fewAtATime.ts'
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
  /** Chosen too, and left aside: a colleague holds them, or they are decided. */
  aside: readonly Chosen[]
  /** The key of each case: the same when it is tried again, so that what was done, and whose answer was lost, is done once. */
  keys: ReadonlyMap<string, string>
  state: 'RUNNING' | 'STOPPING' | 'OVER'
}

/** One case: a call of its own. */
async function doOne(what: Together, { id, version }: Chosen, idempotencyKey: string): Promise<number> {
  const key = { context: { idempotencyKey } }
  if (what.act === 'DECIDE') {
    const { outcome, reason } = what
    return (await client.cases.decide.mutate({ id, version, outcome, reason }, key)).version
  }
  return (await client.cases.move.mutate({ id, version, ...what }, key)).version
}

/** What came of one: a case that somebody changed is to be read again by a person, not tried again. */
const settled = (what: Together, one: Chosen, key: string) =>
  doOne(what, one, key).then(
    (left) => ({ left }),
    (error: unknown) => {
      const { title, status } = problemOf(error)
      return { left: null, refused: title, mayRetry: status === 0 || status === 429 || status >= 500 }
    },
  )

/** Does the same thing to many cases, a few at a time, each by itself: a verdict for each, and what is refused changes nothing. */
export function useTogether() {
  const [running, setRunning] = useState<Running | null>(null)
  const isStopped = useStop()
  const queryClient = useQueryClient()
  const go = async (
    what: Together,
    cases: readonly Chosen[],
    before: Pick<Running, 'came' | 'keys' | 'total' | 'aside'>,
  ) => {
    isStopped.current = false
    const { keys, total, aside } = before
    const came: Came[] = [...before.came]
    const say = (state: Running['state']) => setRunning({ what, total, keys, aside, came: [...came], state })
    say('RUNNING')
    const waiting = [...cases]
    const next = async () => {
      const one = waiting.shift()
      if (one === undefined) return false
      came.push({ ...one, ...(await settled(what, one, keys.get(one.id) ?? crypto.randomUUID())) })
      say(isStopped.current ? 'STOPPING' : 'RUNNING')
      return true
    }
    await fewAtATime(next, isStopped)
    say('OVER')
    await queryClient.invalidateQueries({ queryKey: api.cases.pathKey() })
  }
  const run = (what: Together, cases: readonly Chosen[], aside: readonly Chosen[] = []) =>
    go(what, cases, {
      ...{ came: [], total: cases.length, aside },
      keys: new Map(cases.map(({ id }) => [id, crypto.randomUUID()])),
    })
  /** Tries again what an outage refused; what was done stays said. */
  const retry = ({ what, came, keys, total, aside }: Running) => {
    const again = came.filter((one) => one.left === null && one.mayRetry)
    return go(what, again, { keys, total, aside, came: came.filter((one) => !again.includes(one)) })
  }
  const stop = () => {
    isStopped.current = true
    setRunning((now) => now && { ...now, state: 'STOPPING' })
  }
  return { running, run, retry, stop, close: () => setRunning(null) }
}
