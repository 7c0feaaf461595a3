import { shared } from './shared.ts'

/** What a page was refused for want of a recent proof of identity, and where the person was; or that the proof has come since. */
type ProofNotice =
  | { isProved: false; detail: string; place: Element | null }
  | { isProved: true; place: Element | null }

const notice = shared<ProofNotice | null>(null)

/** One channel for the tabs of this browser: the proof is given in another tab, so that nothing typed in this one is touched. */
const CHANNEL = 'identite-confirmee'

/** Asks the person to prove who they are before they do it again. */
export const askProof = (detail: string): void => notice.set({ isProved: false, detail, place: document.activeElement })

/** Nothing more is to be said of it: done, or given up. */
export const forgetProof = (): void => notice.set(null)

/** What was done after the proof has succeeded: there is nothing to come back to any more. */
export const noteDone = (): void => {
  if (notice.get()?.isProved) forgetProof()
}

export const useProofNotice = (): ProofNotice | null => notice.use()

/** Tells the tabs of an application that its person has proved who they are. */
export function tellProved(audience: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(audience)
  channel.close()
}

/** Hears of a proof given in another tab of the application; gives the way to stop. */
export function hearProved(audience: string): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }) => {
    const now = notice.get()
    if (data === audience && now !== null) notice.set({ isProved: true, place: now.place })
  })
  return () => channel.close()
}
