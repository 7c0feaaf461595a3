import { Worker } from 'node:worker_threads'

/** A request to send: a POST, to the origin of the load, unless told. */
export interface Sent {
  path: string
  method?: 'GET' | 'POST'
  at?: string
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

/** What is read of a load: how many a second, and how late the slowest hundredth is, in milliseconds. */
export const measures = {
  perSecond: ({ took, total }: Took) => (took.length * 1_000) / total,
  p99: ({ took }: Took) => took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0,
}
