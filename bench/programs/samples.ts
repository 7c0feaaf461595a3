import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from '../../apps/api/src/platform/platform.ts'
import type { TestApplication } from '../../apps/api/test/application.ts'
import { type MadePair, usualMonth } from '../api/pairs.ts'
import { record, type Statement } from '../api/recorded.ts'
import { type Caller, PAGE, send, signed, tokenRequests } from './callers.ts'

/** One call of each kind, as the driver received it. */
export interface Samples {
  declare: Statement[]
  page: Statement[]
  token: Statement[]
  /** What was said in them: by whom, for which pair, when, and the reference that was given. */
  by: TestApplication
  partnerId: string
  pair: MadePair
  at: Date
  reference: string
}

/** What is written a second after a request, apart from it, is not of the next one. */
const LOG_IS_WRITTEN_MS = 1_500

/** Records one call of each kind, after another that warmed up. */
export async function takeSamples(
  platform: Platform,
  caller: Caller,
  { partnerId, pairs: [first, pair] }: { partnerId: string; pairs: readonly [MadePair, MadePair] },
): Promise<Samples> {
  const origin = platform.config.publicUrl
  const declare = async (of: MadePair) =>
    send(await signed(caller, origin, { method: 'POST', path: '/v1/declarations', body: usualMonth(of) }), origin)
  const page = async () => send(await signed(caller, origin, { method: 'GET', path: PAGE }), origin)
  const [before, token] = await tokenRequests([caller, caller], origin)
  if (before === undefined || token === undefined) throw new Error('no request')
  await declare(first)
  await page()
  await send(before, origin)
  await sleep(LOG_IS_WRITTEN_MS)
  const at = new Date()
  const clock = platform.now
  platform.now = () => at
  try {
    let reference = ''
    const declared = await record(async () => {
      reference = ((await declare(pair)) as { reference: string }).reference
    })
    const [paged, given] = [await record(page), await record(() => send(token, origin))]
    const { application: by } = caller
    return { by, partnerId, pair, at, reference, declare: declared, page: paged, token: given }
  } finally {
    platform.now = clock
  }
}
