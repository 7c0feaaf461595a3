import { type RefObject, useEffect, useRef } from 'react'

/** At once; and each waits so long, so that a session stays under the calls that it may make in a minute. */
const AT_ONCE = 4
const PACE_MS = 200

/** Does the next one, a few at a time, until none is left or it is stopped; `doNext` says whether it did one. */
export async function fewAtATime(doNext: () => Promise<boolean>, isStopped: RefObject<boolean>): Promise<void> {
  const worker = async () => {
    while (!isStopped.current && (await doNext())) await new Promise((done) => setTimeout(done, PACE_MS))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Whether it is to stop: leaving the page stops what is left. */
export function useStop(): RefObject<boolean> {
  const isStopped = useRef(false)
  useEffect(
    () => () => {
      isStopped.current = true
    },
    [],
  )
  return isStopped
}
