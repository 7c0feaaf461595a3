import { useSyncExternalStore } from 'react'

/** What the server warns the person of, and whether they have read it. */
interface Warning {
  text: string | null
  isRead: boolean
}

const NONE: Warning = { text: null, isRead: false }

let warning = NONE
const listeners = new Set<() => void>()

function say(next: Warning): void {
  warning = next
  for (const listener of listeners) listener()
}

/** Keeps the warning of an answer: one that was read stays out of sight until an answer bears none. */
export function noteWarning({ headers }: Response): void {
  const text = headers.get('cesu-warning')
  if (text === null) say(NONE)
  else say({ text: decodeURIComponent(text), isRead: warning.isRead })
}

export const closeWarning = (): void => say({ ...warning, isRead: true })

/** The warning to show, or null. */
export function useWarning(): string | null {
  const { text, isRead } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => warning,
  )
  return isRead ? null : text
}
