import { shared } from './shared.ts'

/** How the session of the page ended: it is over, or somebody else signed in to this browser. */
export type SessionEnd = 'over' | 'another'

const end = shared<SessionEnd | null>(null)

/** Tells the whole page that the API no longer knows its session; nothing typed is touched. */
export const announceEnd = (how: SessionEnd): void => end.set(how)

/** How the session ended, once an answer has shown it; null while it lasts. Signing in, or reloading, starts again. */
export const useSessionEnd = (): SessionEnd | null => end.use()
