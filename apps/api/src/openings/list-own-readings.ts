import { countOwnAgentReadings, findCharged, listOwnAgentReadings, type OwnAgentReading } from '@cesu/db'
import { CaseParty, IdentifierKind, OpeningReason } from '@cesu/domain/openings'
import { agentReadingActs } from '@cesu/domain/sharing'
import { z } from 'zod'
import { agent } from '../actors/agent.ts'
import type { Call } from '../call.ts'
import { windowOf } from '../charge-reading.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'

/** What is counted of an agent: persons opened, in the hour and in the day, and persons listed, in the hour. */
const Counter = z.object({
  mode: z.enum(['OPENED', 'LISTED']),
  window: z.enum(['HOUR', 'DAY', 'MONTH']),
  /** Distinct persons, and how many may be. */
  persons: z.int(),
  limit: z.int(),
})

async function countersOf({
  tx,
  actor,
  now,
  today,
  budgets: settings,
}: Call<'AGENT'>): Promise<z.input<typeof Counter>[]> {
  const counters: z.input<typeof Counter>[] = []
  for (const mode of ['OPENED', 'LISTED'] as const) {
    for (const { window, allows } of agent.budgets(actor, { mode, settings, tx, today })) {
      const key = { actorKind: actor.kind, actorId: actor.id, mode, window: windowOf[window](now) }
      const charged = await findCharged(tx, key)
      counters.push({ mode, window, persons: charged.count, limit: await allows(charged) })
    }
  }
  return counters
}

/** What the agent who asks opened, when and why, and how near they are to what they may; nobody is named. */
export const listOwnReadings = operation({
  name: 'accesses.list-own',
  title: 'Lister ce que l’on a soi-même consulté, et ses limites',
  permission: 'accesses.own',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(
    z.object({
      id: z.string(),
      at: z.string(),
      act: z.enum(agentReadingActs),
      caseId: z.string().nullable(),
      caseNumber: z.int().nullable(),
      declaration: z
        .object({ employerId: z.string(), period: z.string(), id: z.string(), reference: z.string() })
        .nullable(),
      party: z.enum(CaseParty).nullable(),
      personId: z.string().nullable(),
      identifier: z.enum(IdentifierKind).nullable(),
      reason: z.enum(OpeningReason).nullable(),
      words: z.string().nullable(),
    }),
  ).extend({ counters: z.array(Counter) }),
  example: {},
  async run(call, { cursor, limit }) {
    const { tx, actor } = call
    const page = await pageOf<OwnAgentReading, [string, string]>(call, {
      ...{ list: ['accesses.own'], cursor, limit },
      find: (after, most) => listOwnAgentReadings(tx, actor.id, { after, limit: most }),
      count: (bound) => countOwnAgentReadings(tx, actor.id, bound),
      keyOf: ({ at, id }) => [at.toISOString(), id],
    })
    return {
      ...{ ...page, counters: await countersOf(call) },
      rows: page.rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    }
  },
})
