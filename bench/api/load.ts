import { Worker } from 'node:worker_threads'

/** A POST to send. */
export interface Sent {
  path: string
  headers?: Readonly<Record<string, string>>
  body?: string
}

/** What a load took, in milliseconds: each answer, in the order of the requests, and the whole. */
export interface Took {
  took: number[]
  total: number
}

/** A load of requests. */
export interface Load {
  origin: string
  requests: readonly Sent[]
  /** How many at once. */
  connections: number
  /** True when a refusal is an answer too. */
  anyAnswer?: boolean
}

/** Sends a load from a thread of its own, so that who asks takes nothing from who answers; rejects at the first bad answer. */
export const load = (asked: Load): Promise<Took> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./load.mjs', import.meta.url), { workerData: asked })
    worker.once('error', failed)
    worker.once('message', done)
  })
