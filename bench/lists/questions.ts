import { asAdmin, connect, type DbContext, type Role, withContext } from '../../packages/db/src/index.ts'
import { type Cost, costOf, listQuestions, pageByKeys, type World } from '../../packages/db/test/list-questions.ts'
import type { GrownBase } from './grown-base.ts'

const ROUNDS = 5

/** What a question cost, round by round, and the baseline in the same rounds. */
export interface Asked {
  what: string
  which: string
  costs: Cost[]
  /** Milliseconds of the page read by its key, just before. */
  baselineMs: number[]
}

/** In whose eyes, and about what: the partner that has the most, the month that has the fewest. */
interface Eyes {
  world: World
  staffId: string
  agentId: string
}

/** Asks every question that a list offers, five times after once for nothing, each beside the baseline. */
export async function askAll(base: GrownBase): Promise<Asked[]> {
  const { world, staffId, agentId } = await eyesOn(base)
  const partner: DbContext = { kind: 'partner', partnerId: world.partnerId, actorId: staffId }
  const asked = await askAs(base, { as: 'partner', role: 'cesu_api', context: partner, world })
  return [
    ...asked,
    ...(await askAs(base, { as: 'agent', role: 'cesu_agent', context: { kind: 'agent', agentId }, world })),
  ]
}

interface Reader {
  as: 'partner' | 'agent'
  role: Role
  context: DbContext
  world: World
}

async function askAs(base: GrownBase, { as, role, context, world }: Reader): Promise<Asked[]> {
  const db = connect({ url: base.urlFor(role), max: 1, timeoutMs: 3_600_000 })
  try {
    return await withContext(db, context, async (tx) => {
      const baseline = await pageByKeys(tx, world)
      const questions = await listQuestions(tx, as, world)
      const asked: Asked[] = []
      for (const { what, which, ask } of questions) {
        await costOf(tx, ask)
        const one: Asked = { what, which, costs: [], baselineMs: [] }
        for (let round = 0; round < ROUNDS; round++) {
          one.baselineMs.push((await costOf(tx, baseline)).executionMs)
          one.costs.push(await costOf(tx, ask))
        }
        asked.push(one)
      }
      return asked
    })
  } finally {
    await db.$disconnect()
  }
}

function eyesOn({ adminUrl }: GrownBase): Promise<Eyes> {
  return asAdmin(adminUrl, async (admin) => {
    const column = async (sql: string, values: unknown[] = []): Promise<string[]> =>
      (await admin.query({ text: sql, values, rowMode: 'array' })).rows.map((row: unknown[]) => String(row[0]))
    const [partnerId = ''] = await column(
      'SELECT partner_id FROM declaration GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    )
    const [staffId = ''] = await column('SELECT id FROM partner_staff WHERE partner_id = $1 LIMIT 1', [partnerId])
    const [agentId = ''] = await column('SELECT id FROM agent LIMIT 1')
    const [teamId = ''] = await column('SELECT team_id FROM "case" GROUP BY 1 ORDER BY count(*) DESC LIMIT 1')
    const months = await column(
      'SELECT period FROM declaration WHERE partner_id = $1 GROUP BY 1 ORDER BY count(*) DESC',
      [partnerId],
    )
    const [frequent = '', second = ''] = await column(
      `SELECT word FROM pair_word WHERE partner_id = $1 AND word ~ '[A-Z]' GROUP BY 1 ORDER BY count(*) DESC LIMIT 2`,
      [partnerId],
    )
    const [rare = ''] = await column(
      `SELECT word FROM pair_word WHERE partner_id = $1 AND word ~ '^[A-Z]+$' GROUP BY 1 ORDER BY count(*) LIMIT 1`,
      [partnerId],
    )
    const [reference = '', number = ''] = await column(
      `SELECT unnest(ARRAY[d.reference, er.cesu_number]) FROM declaration d JOIN employer er ON er.id = d.employer_id
       WHERE d.partner_id = $1 AND d.id = (SELECT id FROM declaration WHERE partner_id = $1 ORDER BY submitted_at DESC LIMIT 1)`,
      [partnerId],
    )
    const world = {
      ...{ partnerId, teamId, today: new Date().toISOString().slice(0, 10) },
      periods: [months[0] ?? '', months.at(-1) ?? ''] as const,
      searches: [[frequent.slice(0, 2)], [frequent], [frequent, second], [frequent, rare], [rare], ['ZZ'], [number]],
      references: [reference, reference.slice(0, 10), '2019001A00'],
    }
    return { world, staffId, agentId }
  })
}
