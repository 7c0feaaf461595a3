import { Worker } from 'node:worker_threads'
import type { PrintedDocument } from '@cesu/domain/documents'
import { Problem } from '../../problem.ts'

/** A document to set: its words, and what makes it verifiable. */
export interface Setting {
  printed: PrintedDocument
  /** Where anyone types its code: shown without its scheme. */
  verifier: string
  /** What the square leads to. */
  link: string
}

/** Sets documents, one after the other, in a thread of its own: 30 to 90 ms each, during which requests go on. */
export interface Typesetter {
  /** The document as a PDF; a Problem `platform.busy` when too many wait, or when it takes too long. */
  pdfOf: (setting: Setting) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** How many may wait: some two seconds of work. */
const MOST_WAITING = 30
/** A page takes a tenth of a second: after this the thread is lost, and another one takes over. */
const PATIENCE_MS = 8_000

/** What the thread answers. */
export type Answer = { pdf: Uint8Array } | { failure: string }

interface Waiting {
  setting: Setting
  resolve: (pdf: Uint8Array) => void
  reject: (error: Error) => void
}

/** A typesetter whose thread starts with the first document. */
export function createTypesetter(): Typesetter {
  const waiting: Waiting[] = []
  let thread: Worker | null = null
  let timer: NodeJS.Timeout | undefined

  const start = (): Worker => {
    const made = new Worker(new URL('./set-document.ts', import.meta.url))
    made.unref()
    made.on('message', (answer: Answer) => {
      settle((first) => ('pdf' in answer ? first.resolve(answer.pdf) : first.reject(new Error(answer.failure))))
    })
    made.on('error', (error) => lose(made, error))
    return made
  }
  /** Ends the first wait, and begins the next one. */
  const settle = (end: (first: Waiting) => void): void => {
    clearTimeout(timer)
    const first = waiting.shift()
    if (first) end(first)
    next()
  }
  const lose = (lost: Worker, error: Error): void => {
    if (lost !== thread) return
    thread = null
    void lost.terminate()
    settle(({ reject }) => reject(error))
  }
  const next = (): void => {
    const [first] = waiting
    if (first === undefined) return
    const own = thread ?? start()
    thread = own
    timer = setTimeout(() => lose(own, new Problem('platform.busy')), PATIENCE_MS)
    timer.unref()
    own.postMessage(first.setting)
  }
  return {
    pdfOf: (setting) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= MOST_WAITING) return reject(new Problem('platform.busy'))
        waiting.push({ setting, resolve, reject })
        if (waiting.length === 1) next()
      }),
    close: async () => {
      const last = thread
      thread = null
      await last?.terminate()
      for (const { reject } of waiting.splice(0)) reject(new Problem('platform.unavailable'))
    },
  }
}
