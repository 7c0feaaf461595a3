import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { type Month, titleMonths } from './title-months.ts'
import { tenant } from './two-tenants.ts'

/** Titles that a correction releases while they are remitted: each is released or remitted, and neither waits for the other for ever. */

const on = roleCommands()
const { declare, correct, issue, paying, row } = titleMonths(on)
const [a, b] = [tenant('a'), tenant('b')]
const worker = `citizen:${b.citizenId}`

async function paid(count: number) {
  const month = await declare('a', count * 1_000)
  const numbers = await issue(count)
  const { employer, period, id } = month
  const titles = [numbers.map(() => newId()), numbers.map(() => b.partnerId), numbers.map(() => 2026), numbers]
  await on.committed({
    ...{ role: 'cesu_api', context: `partner:${a.partnerId}:${a.staffId}` },
    ...{ text: 'SELECT FROM use_titles($1, $2, $3, $4, $5, $6, $7, $8)' },
    values: [employer, period, id, inSeconds(0), ...titles],
  })
  const uses = await paying(month)
  await correct(month, 1_000)
  return { month, numbers, ids: uses.map((use) => use['id']) }
}

const release = async ({ employer, period, id }: Month) => {
  const { count, stopped } = await on.committed({
    role: 'cesu_jobs',
    ...{ text: 'SELECT FROM release_titles($1, $2, $3, $4, NULL)', values: [employer, period, id, inSeconds(0)] },
  })
  return stopped ?? count
}
const done = ({ rows, stopped }: Awaited<ReturnType<typeof on.committed>>) =>
  stopped ?? rows.filter(({ verdict }) => verdict === null).length
const bySlip = async (numbers: string[]) => {
  const [lines, none] = [numbers.map((_, rank) => rank + 1), numbers.map(() => null)]
  const slips = [lines, numbers.map(() => 'B'), none, numbers.map(() => 2026), numbers, numbers.map(() => 1_000)]
  return done(
    await on.committed({
      ...{ role: 'cesu_jobs', text: 'SELECT * FROM remit_titles($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)' },
      values: [b.partnerId, newId(), inSeconds(0), '2026-01-20', ...slips, none, none],
    }),
  )
}
const byWorker = async (ids: unknown[]) =>
  done(
    await on.committed({
      ...{ role: 'cesu_citizen', context: worker, text: 'SELECT * FROM remit_own_titles($1, $2, $3)' },
      values: [ids, inSeconds(0), '2026-01-20'],
    }),
  )
/** The person of tenant b employs nobody, and is the worker whom tenant a declares: no trigger lets a person change so. */
beforeAll(() =>
  on.asOwner(`SET session_replication_role = replica;
    UPDATE citizen SET employer_id = NULL, employee_id = '${idOf('a', 'employee', 0)}' WHERE id = '${b.citizenId}'`),
)

/** How many titles of a month are remitted, and how many pay it no more. */
const outcome = ({ id }: Month) =>
  row(
    `SELECT count(u.remitted_at)::int AS remitted, count(u.released_at)::int AS released FROM voucher_use u WHERE u.declaration_id = $1`,
    id,
  )

test.each([
  ['a slip', ({ numbers }: { numbers: string[] }) => bySlip(numbers)],
  ['the worker', ({ ids }: { ids: unknown[] }) => byWorker(ids)],
])(
  'titles that %s remits are held before their uses: a correction that comes next waits, and releases none',
  async (_who, remit) => {
    const titles = await paid(5)
    const first = (admin: pg.Client) => admin.query('SELECT FROM voucher_use WHERE id = $1 FOR UPDATE', [titles.ids[0]])
    expect(await on.whileHeld(first, [() => remit(titles), () => release(titles.month)])).toEqual([5, 0])
    expect(await outcome(titles.month)).toEqual({ remitted: 5, released: 0 })
  },
)

test('20 at once, that release titles, and remit them by slip or as their worker, in any order: each is released or remitted, once', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { month, numbers, ids } = await paid(5)
    const one = (index: number) => {
      if (index % 3 === 0) return release(month)
      const slip = index % 2 === 0 ? numbers : numbers.toReversed()
      return index % 3 === 1 ? bySlip(slip) : byWorker(ids)
    }
    const said = await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)))
    expect(said.filter((one) => typeof one === 'string')).toEqual([])
    const { remitted, released } = (await outcome(month)) as { remitted: number; released: number }
    expect([0, 4]).toContain(released)
    expect(remitted + released).toBe(5)
    expect(said.reduce<number>((sum, one) => sum + Number(one), 0)).toBe(5)
  }
})
