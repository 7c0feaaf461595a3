import { useSyncExternalStore } from 'react'

let expired = false
const listeners = new Set<() => void>()

/** Tells the whole page that the API no longer knows this session; nothing typed is touched. */
export function announceExpiry(): void {
  expired = true
  for (const listener of listeners) listener()
}

/** True once an answer has shown that the session is over; signing in reloads the page. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => expired,
  )
}
