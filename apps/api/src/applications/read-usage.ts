import { countCallsSince, findCharged } from '@cesu/db'
import { ReadingMode } from '@cesu/db/model'
import { z } from 'zod'
import { programBudgets } from '../actors/program-budgets.ts'
import { windowOf } from '../charge-reading.ts'
import { operation } from '../operation.ts'

/** Lengths over which calls are counted, in milliseconds. */
const spans = { lastMinute: 60_000, lastHour: 3_600_000, lastDay: 86_400_000 }

/** What was used of each budget and what is left: persons, of all the programs of the partner together; calls, of the one that asks. */
export const readUsage = operation({
  name: 'applications.read-usage',
  title: 'Lire ce qui est consommé de chaque limite, et ce qui en reste',
  permission: 'usage.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    persons: z.array(
      z.object({
        /** OPENED: persons read, in a list or one by one. ACTED: persons declared, verified or proposed. */
        counted: z.enum(ReadingMode).exclude(['TRIED']),
        window: z.enum(['HOUR', 'DAY', 'MONTH']),
        used: z.int(),
        limit: z.int(),
        left: z.int(),
      }),
    ),
    /** Calls admitted, as the log has them a second later: of the program, or of all of them for an administrator. */
    calls: z.object({ lastMinute: z.int(), lastHour: z.int(), lastDay: z.int() }),
  }),
  example: undefined,
  async run({ tx, actor, now, today, budgets }) {
    const { partnerId } = actor
    const persons: {
      counted: Exclude<ReadingMode, 'TRIED'>
      window: 'HOUR' | 'DAY' | 'MONTH'
      used: number
      limit: number
      left: number
    }[] = []
    for (const counted of [ReadingMode.OPENED, ReadingMode.ACTED]) {
      for (const { window, allows } of programBudgets({ partnerId }, { mode: counted, settings: budgets, tx, today })) {
        const account = {
          actorKind: 'API_CLIENT',
          actorId: partnerId,
          mode: counted,
          window: windowOf[window](now),
        } as const
        const charged = await findCharged(tx, account)
        const [used, limit] = [charged.count, await allows(charged)]
        persons.push({ counted, window, used, limit, left: Math.max(0, limit - used) })
      }
    }
    const clientId = actor.kind === 'API_CLIENT' ? actor.id : null
    const since = Object.values(spans).map((span) => new Date(now.getTime() - span))
    const [lastMinute = 0, lastHour = 0, lastDay = 0] = await countCallsSince(tx, { partnerId, clientId }, since)
    return { persons, calls: { lastMinute, lastHour, lastDay } }
  },
})
