import { problemOf } from '@cesu/ui/design'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../../api.ts'
import { fewAtATime, useStop } from '../fewAtATime.ts'

/** How far it is: decided, left out; what stopped it, in French, or nothing. */
export interface Carried {
  isRunning: boolean
  done: number
  left: number
  stoppedBy: string | null
}

/** Carries out what was granted, a few cases at a time, until none waits; leaving the page stops the rest, which may be taken up again. */
export function useCarrying(id: string) {
  const queryClient = useQueryClient()
  const [carried, setCarried] = useState<Carried | null>(null)
  const isStopped = useStop()
  const run = async () => {
    isStopped.current = false
    const now: Carried = { isRunning: true, done: 0, left: 0, stoppedBy: null }
    const say = () => setCarried({ ...now })
    say()
    const next = async (): Promise<boolean> => {
      const { line } = await client.cases.carryBulk.mutate({ id }, { context: { idempotencyKey: crypto.randomUUID() } })
      if (line === null) return false
      if (line.isDone) now.done += 1
      else now.left += 1
      say()
      return true
    }
    try {
      await fewAtATime(next, isStopped)
      // Whoever found none left may have come before the last one was settled.
      if (!isStopped.current) await next()
    } catch (error) {
      // Nobody goes on after a failure: a line whose answer was lost is done, and is counted by the page.
      isStopped.current = true
      now.stoppedBy = problemOf(error).title
    }
    now.isRunning = false
    say()
    await queryClient.invalidateQueries({ queryKey: api.cases.pathKey() })
  }
  const stop = () => {
    isStopped.current = true
  }
  return { carried, run, stop }
}
