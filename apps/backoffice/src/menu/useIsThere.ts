import { useSyncExternalStore } from 'react'

/** Somebody is there as long as they have pressed a key or moved the pointer within so many milliseconds. */
const THERE_MS = 60_000

const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

let last = Date.now()
const note = () => {
  last = Date.now()
}
for (const act of acts) addEventListener(act, note, { passive: true })

/** Whether somebody is at the page: what is asked by itself must not keep the session of an empty chair open. */
const isThere = (): boolean => document.visibilityState === 'visible' && Date.now() - last < THERE_MS

const EVERY_MS = 5_000

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, EVERY_MS)
  addEventListener('visibilitychange', onChange)
  return () => {
    clearInterval(timer)
    removeEventListener('visibilitychange', onChange)
  }
}

/** The same, followed. */
export const useIsThere = (): boolean => useSyncExternalStore(subscribe, isThere)
