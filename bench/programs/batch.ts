import { randomUUID } from 'node:crypto'
import { type MadePair, usualMonth } from '../api/pairs.ts'
import { type Caller, send, signed } from './callers.ts'

/** Lines of a batch: as many as one call takes. */
export const LINES = 500

/** What came of one call. */
export interface Batched {
  done: number
  tookMs: number
}

/** Sends a month of each of some pairs in one call: how many are done. */
export async function sendBatch(caller: Caller, pairs: readonly MadePair[], origin: string): Promise<Batched> {
  const lines = pairs.map((pair) => ({ key: randomUUID(), declaration: usualMonth(pair) }))
  const call = await signed(caller, origin, { method: 'POST', path: '/v1/declaration-batches', body: { lines } })
  const start = performance.now()
  const said = (await send(call, origin)) as { lines: { status: string }[] }
  const tookMs = performance.now() - start
  const refused = said.lines.find(({ status }) => status === 'REFUSED')
  if (refused) throw new Error(JSON.stringify(refused))
  return { done: said.lines.filter(({ status }) => status === 'DONE').length, tookMs }
}
