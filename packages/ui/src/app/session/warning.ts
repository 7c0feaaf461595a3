import { shared } from './shared.ts'

/** What the server warns the person of, and whether they have read it. */
interface Warning {
  text: string | null
  isRead: boolean
}

const NONE: Warning = { text: null, isRead: false }

const warning = shared(NONE)

/** Keeps the warning of an answer: one that was read stays out of sight until an answer bears none. */
export function noteWarning({ headers }: Response): void {
  const text = headers.get('cesu-warning')
  if (text === null) warning.set(NONE)
  else warning.set({ text: decodeURIComponent(text), isRead: warning.get().isRead })
}

export const closeWarning = (): void => warning.set({ ...warning.get(), isRead: true })

/** The warning to show, or null. */
export function useWarning(): string | null {
  const { text, isRead } = warning.use()
  return isRead ? null : text
}
