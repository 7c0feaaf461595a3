import { useSyncExternalStore } from 'react'

/** How the session of the page ended: it is over, or somebody else signed in to this browser. */
export type SessionEnd = 'over' | 'another'

let end: SessionEnd | null = null
const listeners = new Set<() => void>()

/** Tells the whole page that the API no longer knows its session; nothing typed is touched. */
export function announceEnd(how: SessionEnd): void {
  end = how
  for (const listener of listeners) listener()
}

/** How the session ended, once an answer has shown it; null while it lasts. Signing in, or reloading, starts again. */
export function useSessionEnd(): SessionEnd | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => end,
  )
}
