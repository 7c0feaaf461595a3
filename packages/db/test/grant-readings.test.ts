import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { type Db, type Role, withContext } from '../src/index.ts'
import { roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { insertion, type Row, tenant } from './two-tenants.ts'

/** Which grants a program is let read, how often, and how many in a day; and what waits for the readings under way. */

const on = roleCommands()
const { told, asOwner } = on
const { partnerId, existing } = tenant('a')
const theirs = tenant('b')
const granted = String(existing['sharing_grant']?.['id'])
const actorId = String(existing['api_client']?.['id'])
const program = `partner:${partnerId}:${actorId}:API_CLIENT`

/** A reading that nothing refuses, on a day when the grant lasts still. */
const usual = {
  grants: [granted],
  scope: 'ft:actualisation@1',
  firstMonth: '2026-01',
  keyId: existing['api_client_key']?.['id'],
  window: '2026-02-01',
  mostUses: 100,
  day: '2026-02-01',
  at: '2026-02-01T10:00:00Z',
}
const admitting = (changes: Partial<typeof usual> = {}) => ({
  text: `SELECT grant_id, refusal::text FROM admit_sharing_reads($1::uuid[], $2, $3, $4, $5, $6, $7, $8)`,
  values: Object.values({ ...usual, ...changes }),
})
/** What is refused of each grant that is asked, in their order; null for nothing. Or what stopped the question itself. */
const refusals = async (changes: Partial<typeof usual>, ...before: { text: string; values?: unknown[] }[]) => {
  const { rows, stopped } = await told({ role: 'cesu_api', context: program, ...admitting(changes) }, ...before)
  return stopped ?? rows.map(({ refusal }) => refusal)
}
const MANY = 20
/** Pools of this file, opened once. */
const pools = new Map<Role, Db>()
const poolOf = (role: Role): Db => {
  const pool = pools.get(role) ?? on.database.connect(role, { max: MANY })
  pools.set(role, pool)
  return pool
}
/** Reads for good, so many at once. */
const readAtOnce = async (times: number, changes: Partial<typeof usual>): Promise<(string | null)[]> => {
  const context = { kind: 'partner', partnerId, actorId, actorKind: 'API_CLIENT' } as const
  const { text, values } = admitting(changes)
  const read = () =>
    withContext(poolOf('cesu_api'), context, (tx) => tx.$queryRawUnsafe<{ refusal: string | null }[]>(text, ...values))
  const all = await Promise.all(Array.from({ length: times }, read))
  return all.flat().map(({ refusal }) => refusal)
}
const counted = async (text: string) => (await told({ role: 'cesu_owner', text })).rows[0]?.['reads']
const another = idOf('a', 'grant', 9)
/** A grant in force of another worker. */
const ofAnother = insertion('sharing_grant', {
  ...{ ...existing['sharing_grant'], id: another, employee_id: idOf('a', 'employee', 0) },
  ...{ subject: 's'.repeat(43) },
})

afterEach(() => asOwner(`DELETE FROM sharing_use; DELETE FROM sharing_quota`))

describe('a program', () => {
  test.each<[string, string, Partial<typeof usual>]>([
    ['NOT_ACTIVE', `UPDATE sharing_grant SET status = 'SUSPENDED', suspended_by = 'WORKER'`, {}],
    ['NOT_ACTIVE', `UPDATE sharing_grant SET status = 'WITHDRAWN', ended_at = now()`, {}],
    ['NOT_ACTIVE', `UPDATE sharing_grant SET status = 'PRESENTED'`, {}],
    ['EXPIRED', '', { at: '2026-02-15T10:00:00Z' }],
    ['AGREEMENT', `UPDATE agreement SET status = 'SUSPENDED', suspended_at = now()`, {}],
    ['AGREEMENT', `UPDATE agreement SET status = 'CLOSED'`, {}],
    ['AGREEMENT', `UPDATE agreement SET end_day = '2026-01-31'`, {}],
    ['AGREEMENT', `UPDATE agreement SET start_day = '2026-02-02'`, {}],
    ['PURPOSE', `UPDATE purpose SET status = 'CLOSED'`, {}],
    ['PROGRAM', 'UPDATE api_client SET revoked_at = now()', {}],
    ['PROGRAM', 'UPDATE api_client SET suspended_at = now()', {}],
    ['PROGRAM', `UPDATE api_client SET created_at = '2025-06-01', expires_at = '2026-02-01'`, {}],
    ['PROGRAM', 'UPDATE api_client_key SET revoked_at = now()', {}],
    ['PROGRAM', `UPDATE api_client_key SET created_at = '2025-06-01', expires_at = '2026-02-01'`, {}],
    ['PROGRAM', 'UPDATE partner SET api_suspended_at = now()', {}],
    ['PROGRAM', '', { keyId: theirs.existing['api_client_key']?.['id'] }],
    ['SCOPE', '', { scope: 'ft:autre@1' }],
    ['SCOPE', `UPDATE purpose SET scopes = '{ft:autre@1}'`, {}],
    ['SCOPE', `UPDATE sharing_grant SET scopes = '{ft:autre@1}'`, {}],
    ['WINDOW', '', { firstMonth: '2025-12' }],
  ])('is refused a grant, %s: %s %o', async (refusal, text, changes) => {
    expect(await refusals({})).toEqual([null])
    expect(await refusals(changes, { text })).toEqual([refusal])
  })

  test('is not told of the grants of another consumer, nor of what is no grant', async () => {
    expect(await refusals({ grants: [String(theirs.existing['sharing_grant']?.['id']), another] })).toEqual([])
    expect(await refusals({ grants: [] })).toEqual([])
  })

  test('reads under the version of the purpose that is in force, which only takes away', async () => {
    const wider = { ...tenant('a').fresh['purpose'], scopes: '{ft:actualisation@1,ft:autre@1}' }
    const replaced = [
      { text: `UPDATE purpose SET status = 'CLOSED'` },
      insertion('purpose', { ...wider, status: 'ACTIVE', settled_at: '2026-01-20' }),
    ]
    expect(await refusals({}, ...replaced)).toEqual([null])
    expect(await refusals({ scope: 'ft:autre@1' }, ...replaced)).toEqual(['SCOPE'])
  })

  test('is refused a grant whose purpose came under an agreement that is stopped', async () => {
    const { agreement, purpose } = tenant('a').fresh
    const stopped: Row = { ...agreement, status: 'SUSPENDED', suspended_at: '2026-01-20' }
    const replaced = [
      { text: `UPDATE purpose SET status = 'CLOSED'` },
      insertion('agreement', stopped),
      insertion('purpose', { ...purpose, agreement_id: stopped['id'], status: 'ACTIVE', settled_at: '2026-01-20' }),
    ]
    expect(await refusals({}, ...replaced)).toEqual(['AGREEMENT'])
  })

  test('is answered of each grant apart: what is refused of one is not of another', async () => {
    const suspended = { text: `UPDATE sharing_grant SET status = 'SUSPENDED', suspended_by = 'WORKER' WHERE id = $1` }
    const both = { grants: [granted, another, granted].sort() }
    const expected = [granted, another].sort().map((id) => (id === granted ? 'NOT_ACTIVE' : null))
    expect(await refusals(both, { ...suspended, values: [granted] }, ofAnother)).toEqual(expected)
  })
})

describe('how often, FREQUENCY', () => {
  test('a grant that may be read once is read once, in a window and under a scope', async () => {
    const once = { mostUses: 1 }
    expect(await readAtOnce(1, once)).toEqual([null])
    expect(await readAtOnce(1, once)).toEqual(['FREQUENCY'])
    expect(await readAtOnce(1, { ...once, window: '2026-02-02' })).toEqual([null])
    await asOwner(`UPDATE sharing_use SET scope = 'ft:autre@1'`)
    expect(await readAtOnce(1, once)).toEqual([null])
  })

  test('of twenty that read at once, as many as may do', async () => {
    for (const mostUses of [1, 7]) {
      const came = await readAtOnce(MANY, { mostUses, window: `2026-02-0${mostUses}` })
      expect(came.filter((refusal) => refusal === null)).toHaveLength(mostUses)
      expect(came.filter((refusal) => refusal === 'FREQUENCY')).toHaveLength(MANY - mostUses)
      const text = `SELECT reads FROM sharing_use WHERE "window" = '2026-02-0${mostUses}'`
      expect(await counted(text)).toBe(mostUses)
    }
  })
})

describe('how many in the day, QUOTA', () => {
  const allow = (calls: number): Promise<unknown> =>
    asOwner('UPDATE purpose SET calls_per_day = $1 WHERE code = $2', [calls, existing['purpose']?.['code']])
  afterEach(() => allow(Number(existing['purpose']?.['calls_per_day'])))

  test('of two grants that are asked together, one is read when one is left, and the other is not counted', async () => {
    await allow(1)
    expect(await refusals({ grants: [granted, another] }, ofAnother)).toEqual([null, 'QUOTA'])
    expect(await readAtOnce(1, {})).toEqual([null])
    expect(await readAtOnce(1, {})).toEqual(['QUOTA'])
    expect(await counted('SELECT sum(reads)::int AS reads FROM sharing_use')).toBe(1)
    expect(await readAtOnce(1, { day: '2026-02-02' })).toEqual([null])
  })

  test('of twenty that read at once, as many as the day holds', async () => {
    await allow(13)
    const came = await readAtOnce(MANY, {})
    expect(came.filter((refusal) => refusal === null)).toHaveLength(13)
    expect(came.filter((refusal) => refusal === 'QUOTA')).toHaveLength(7)
    expect(await counted('SELECT sum(reads)::int AS reads FROM sharing_use')).toBe(13)
    expect(await counted('SELECT sum(reads)::int AS reads FROM sharing_quota')).toBe(13)
  })

  /** What each of those that ask at once takes of `most`, in a transaction that lasts a little. */
  const take = async (wanted: readonly number[], most: number, day = '2026-02-01'): Promise<number[]> => {
    const one = (many: number) =>
      withContext(poolOf('cesu_migrator'), { kind: 'jobs' }, async (tx) => {
        const [row] = await tx.$queryRaw<{ taken: number }[]>`
          SELECT take_sharing_quota('FINALITE-A', ${day}, ${most}::int, ${many}::int) AS taken`
        await tx.$executeRaw`SELECT pg_sleep(0.01)`
        return Number(row?.taken)
      })
    return Promise.all(wanted.map(one))
  }
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

  test('of thirteen, twenty that want one each take thirteen', async () => {
    expect((await take(new Array(MANY).fill(1), 13)).sort()).toEqual([
      ...new Array(7).fill(0),
      ...new Array(13).fill(1),
    ])
  })

  test.each([1, 7, 8, 9, 100])(
    'of %i, those that want one, several or all take that many, and none after',
    async (most) => {
      const wanted = Array.from({ length: MANY }, (_, index) => (index % 2 === 0 ? 1 : 1 + (index % 5)))
      expect(sum(await take(wanted, most))).toBe(Math.min(most, sum(wanted)))
      expect(sum(await take([most], most))).toBe(Math.max(0, most - sum(wanted)))
      expect(await take(wanted, most)).toEqual(wanted.map(() => 0))
    },
  )

  test('nobody waits for whom waits for them, however full the day is', async () => {
    for (let round = 1; round <= 9; round++) {
      const day = `2026-03-0${round}`
      expect(sum(await take(new Array(MANY).fill(1), 8, day)), day).toBe(8)
    }
  })
})

describe('what stops a consumer waits for its readings under way, and they for it', () => {
  const client = async (url: string): Promise<pg.Client> => {
    const opened = new pg.Client(url)
    await opened.connect()
    await opened.query(`SET lock_timeout = '200ms'`)
    return opened
  }
  const read = async (reader: pg.Client) => {
    await reader.query('BEGIN')
    await reader.query(`SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, true)`, [
      program,
    ])
    const { text, values } = admitting()
    return (await reader.query<Row>(text, values)).rows.map(({ refusal }) => refusal)
  }

  test.each([
    `UPDATE agreement SET status = 'SUSPENDED', suspended_at = now()`,
    `UPDATE agreement SET status = 'CLOSED'`,
    `UPDATE purpose SET status = 'CLOSED'`,
    'UPDATE api_client SET revoked_at = now()',
    'UPDATE api_client SET suspended_at = now()',
    'UPDATE api_client_key SET revoked_at = now()',
    'UPDATE partner SET api_suspended_at = now()',
    `UPDATE sharing_grant SET status = 'WITHDRAWN', ended_at = now()`,
  ])('%s', async (text) => {
    const [reader, stopper] = [await client(on.database.urlFor('cesu_api')), await client(on.database.adminUrl)]
    try {
      expect(await read(reader)).toEqual([null])
      await expect(stopper.query(`BEGIN; ${text}`)).rejects.toMatchObject({ code: '55P03' })
      await Promise.all([reader.query('COMMIT'), stopper.query('ROLLBACK')])
      await stopper.query(`BEGIN; ${text}`)
      await expect(read(reader)).rejects.toMatchObject({ code: '55P03' })
      await Promise.all([reader.query('ROLLBACK'), stopper.query('ROLLBACK')])
    } finally {
      await Promise.all([reader.end(), stopper.end()])
    }
  })
})

describe('the months of a worker', () => {
  const works = {
    text: 'UPDATE employment SET employee_id = $1 WHERE employer_id = $2',
    values: [idOf('a', 'employee', 2), idOf('a', 'employer', 0)],
  }
  const lasting = { text: `UPDATE sharing_grant SET expires_at = now() + interval '1 hour'` }
  const shared = async (grants: unknown[], firstMonth: string, ...before: { text: string; values?: unknown[] }[]) => {
    const text = 'SELECT grant_id, month, net_paid_cents FROM shared_activity($1::uuid[], $2, $3)'
    const asked = { context: program, text, values: [grants, firstMonth, '2026-02'] }
    return (await told({ role: 'cesu_api', ...asked }, lasting, works, ...before)).rows.map(({ month }) => month)
  }

  test('are theirs, whatever the employer', async () => {
    const text = `SELECT month, net_paid_cents FROM own_activity('2026-01', '2026-02')`
    const months = [
      { month: '2026-01', net_paid_cents: 10_000 },
      { month: '2026-02', net_paid_cents: null },
    ]
    expect((await told({ role: 'cesu_citizen', text }, works)).rows).toEqual(months)
    expect((await told({ role: 'cesu_citizen', text })).rows).toEqual([])
  })

  test('are shown to whom they let read them, and to no other', async () => {
    expect(await shared([granted], '2026-01')).toEqual(['2026-01', '2026-02'])
    expect(await shared([theirs.existing['sharing_grant']?.['id']], '2026-01')).toEqual([])
    expect(await shared([another], '2026-01', ofAnother)).toEqual([])
  })

  test('come with the admission of those that are read, and of no other', async () => {
    const months = `(SELECT json_agg(m -> 'netPaidCents') FROM json_array_elements(months) AS m)`
    const text = `SELECT ${months} AS paid FROM admit_sharing_reads($1::uuid[], $2, $3, $4, $5, $6, $7, $8, '2026-02')`
    const paid = async (changes: Partial<typeof usual>) =>
      (await told({ role: 'cesu_api', context: program, ...admitting(changes), text }, works)).rows
    expect(await paid({})).toEqual([{ paid: [10_000, null] }])
    for (const refused of [{ mostUses: 0 }, { firstMonth: '2025-12' }])
      expect(await paid(refused)).toEqual([{ paid: null }])
  })

  test.each([
    ['2026-01', `UPDATE sharing_grant SET status = 'SUSPENDED', suspended_by = 'WORKER'`],
    ['2026-01', `UPDATE agreement SET status = 'SUSPENDED', suspended_at = now()`],
    ['2026-01', `UPDATE purpose SET status = 'CLOSED'`],
    ['2025-12', ''],
  ])('are not shown from %s, out of what was let: %s', async (firstMonth, text) => {
    expect(await shared([granted], firstMonth, { text })).toEqual([])
  })
})
