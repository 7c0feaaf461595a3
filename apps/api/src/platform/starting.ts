import { OperatorError } from '@cesu/db'

/** Something that starts, and can be stopped at any point of it. */
export interface Starting<T> {
  /** Resolves once it is up; rejects with an OperatorError, one French sentence, when who starts it must act. */
  ready: Promise<T>
  /** Stops what is open, at whatever point the start is, what was opened first last. */
  stop: () => Promise<void>
}

/** Whom a start tells. */
export interface Told {
  /** Told of each step, in French. */
  onProgress: (message: string) => void
  /** Told how to close each thing as soon as it is open. */
  onOpen: (close: () => Promise<unknown>) => void
}

/** Starts something; what it opened is closed when it fails, or when it is stopped. */
export function starting<T>(onProgress: Told['onProgress'], start: (told: Told) => Promise<T>): Starting<T> {
  const opened: (() => Promise<unknown>)[] = []
  let stopping = false
  const onOpen = (close: () => Promise<unknown>): void => {
    opened.push(close)
    // Opened after the stop: closed at once, and the start goes no further.
    if (stopping) throw new OperatorError('Arrêt demandé pendant le démarrage.')
  }
  const stop = async (): Promise<void> => {
    stopping = true
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
  }
  const ready = start({ onProgress, onOpen }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { ready, stop }
}
