import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId, type Role } from '../src/index.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { agentId, idOf, type Row } from './row-values.ts'
import { type Month, titleMonths } from './title-months.ts'
import { tenant } from './two-tenants.ts'

/** Titles that pay a declared month: who has them pay, each once, within the net to pay, and what gives them back. */

const on = roleCommands()
const { declare, correct, cancel, issue, paying, row } = titleMonths(on)
const stateOf = (number: unknown) => row('SELECT status, version FROM voucher WHERE number = $1', number)
const [a, b] = [tenant('a'), tenant('b')]
const staffOf = { a: `partner:${a.partnerId}:${a.staffId}`, b: `partner:${b.partnerId}:${b.staffId}` }
const personOf = { a: `citizen:${a.citizenId}`, b: `citizen:${b.citizenId}` }
const [ownEmployer, otherEmployer] = [idOf('a', 'employer', 0), idOf('b', 'employer', 0)]

interface Who {
  role: Role
  context?: string
}

/** The month that tenant a has from the start, and a title of the other one, which pays nothing yet. */
const first: Month = { name: 'a', employer: ownEmployer, period: '2026-01', id: idOf('a', 'declaration', 0) }
const title = String(b.existing['voucher']?.['number'])

const using = ({ employer, period, id }: Month, numbers: string[], at: string | null = inSeconds(0)) => ({
  text: 'SELECT * FROM use_titles($1, $2, $3, $4, $5, $6, $7, $8)',
  values: [
    ...[employer, period, id, at, numbers.map(() => newId()), numbers.map(() => b.partnerId)],
    ...[numbers.map(() => 2026), numbers],
  ],
})
const releasing = (
  { employer, period, id }: Month,
  ids: unknown[] | null = null,
  at: string | null = inSeconds(0),
) => ({
  text: 'SELECT * FROM release_titles($1, $2, $3, $4, $5)',
  values: [employer, period, id, at, ids],
})
const declarer = ({ name }: Month): Who => ({ role: 'cesu_api', context: staffOf[name] })
const numbersOf = (rows: Row[]) => rows.map(({ number }) => number)

/** For good, by who declared: the titles that have come to pay. */
async function use(month: Month, ...numbers: string[]): Promise<unknown[]> {
  const { rows, stopped } = await on.committed({ ...declarer(month), ...using(month, numbers) })
  return stopped === null ? numbersOf(rows) : [stopped]
}
/** For good: the titles that pay no more, and why. */
async function release(month: Month, ids: unknown[] | null = null, who = declarer(month)): Promise<unknown[]> {
  const { rows, stopped } = await on.committed({ ...who, ...releasing(month, ids) })
  return stopped === null ? rows.flatMap(({ number, why }) => [number, why]) : [stopped]
}

const atOnce = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => one(index)))

const handled = {
  text: `UPDATE "case" SET status = 'IN_PROGRESS', assignee_id = $1 WHERE id = $2`,
  values: [agentId, a.existing['case']?.['id']],
}
const reader = { text: `UPDATE agent SET role = 'READER' WHERE id = $1`, values: [agentId] }
/** The person of tenant b employs nobody, and is the worker whom tenant a declares. */
const worker = {
  text: 'UPDATE citizen SET employer_id = NULL, employee_id = $1 WHERE id = $2',
  values: [idOf('a', 'employee', 0), b.citizenId],
}

test.each<[string, Who, string | null, string | null, { text: string; values: unknown[] }[]?]>([
  ['who declared', { role: 'cesu_api' }, null, null],
  ['its program, in the presence of the household', program(ownEmployer), null, null],
  ['its program, in the presence of another', program(otherEmployer), 'denied', 'denied'],
  ['another partner, though it issued the title', { role: 'cesu_api', context: staffOf.b }, 'denied', 'denied'],
  ['the household', { role: 'cesu_citizen' }, null, null],
  ['another household', { role: 'cesu_citizen', context: personOf.b }, 'denied', 'denied'],
  ['the worker, who employs nobody', { role: 'cesu_citizen', context: personOf.b }, 'denied', 'denied', [worker]],
  ['nobody', { role: 'cesu_citizen', context: 'citizen:' }, 'denied', 'denied'],
  ['an agent who handles no case of it', { role: 'cesu_agent' }, 'denied', 'denied'],
  ['an agent who handles its case', { role: 'cesu_agent' }, 'denied', null, [handled]],
  ['an agent whose role came to read alone', { role: 'cesu_agent' }, 'denied', 'denied', [handled, reader]],
  ['the platform', { role: 'cesu_jobs' }, 'denied', null],
  ['the door', { role: 'cesu_door' }, 'denied', 'denied'],
])('%s: has a title pay the month (%o: %s), has it pay no more (%s)', async (_who, who, given, back, before = []) => {
  const answer = await on.told({ ...who, ...using(first, [title]) }, ...before)
  expect(answer).toMatchObject({ stopped: given, count: given === null ? 1 : 0 })
  const taken = await on.told({ ...who, ...releasing(first, [idOf('a', 'use', 0)]) }, ...before)
  expect(taken).toMatchObject({ stopped: back, count: back === null ? 1 : 0 })
})

function program(present: string): Who {
  return { role: 'cesu_api', context: `${staffOf.a}::${present}` }
}

test.each([
  ['a minute ago', inSeconds(-60)],
  ['in a minute', inSeconds(60)],
  ['at no instant', null],
])('nothing is used, nor released, %s; nor of a month that is not the declaration’s', async (_when, at) => {
  const elsewhere = { ...first, period: '2026-02' }
  for (const asked of [
    using(first, [title], at),
    releasing(first, null, at),
    using(elsewhere, [title]),
    releasing(elsewhere),
  ])
    for (const role of ['cesu_api', 'cesu_citizen'] as const)
      expect((await on.told({ role, ...asked })).stopped).toBe('denied')
})

describe('a title', () => {
  test('used twenty times at once, for the months of two partners, pays one: the others are given nothing', async () => {
    const both = [await declare('a', 5_000), await declare('b', 5_000)] as const
    const [number = ''] = await issue(1)
    const used = await atOnce((index) => use(both[index % 2 === 0 ? 0 : 1], number))
    expect(used.flat()).toEqual([number])
    expect([...(await paying(both[0])), ...(await paying(both[1]))]).toMatchObject([{ number }])
    expect(await stateOf(number)).toEqual({ status: 'USED', version: 1 })
  })

  test('of many that two months take in two orders pays one: neither waits for the other for ever', async () => {
    const [month, other] = [await declare('a', 8_000), await declare('b', 8_000)]
    const numbers = await issue(8)
    // Title by title, as a plan over millions would.
    for (const way of ['hashjoin', 'mergejoin', 'seqscan'])
      await on.asOwner(`ALTER DATABASE ${on.database.adminUrl.replace(/.*\//, '')} SET enable_${way} = off`)
    const last = (admin: pg.Client) => admin.query('SELECT FROM voucher WHERE number = $1 FOR UPDATE', [numbers[7]])
    const used = await on.whileHeld(last, [() => use(month, ...numbers.toReversed()), () => use(other, ...numbers)])
    expect(used.flat().sort()).toEqual(numbers)
  })

  test('that its issuer says lost at the same instant is lost, or pays', async () => {
    const month = await declare('a', 5_000)
    const [number = ''] = await issue(1)
    const losing = `UPDATE voucher SET status = 'LOST', version = version + 1, moved_at = now()
      WHERE number = $1 AND status IN ('ISSUED', 'ASSIGNED')`
    const done = await atOnce(async (index) => {
      if (index % 2 === 0) return (await use(month, number)).length
      const { count } = await on.committed({ role: 'cesu_api', context: staffOf.b, text: losing, values: [number] })
      return count
    })
    expect(done.reduce((sum, one) => sum + one)).toBe(1)
    expect((await stateOf(number))?.['status']).toBe((await paying(month)).length === 1 ? 'USED' : 'LOST')
  })

  test('that is over by the day of the payment, that was moved, or that nobody issued is left out of what pays', async () => {
    const month = await declare('a', 5_000)
    const [good = '', late = '', lost = ''] = await issue(3)
    await on.asOwner(`UPDATE voucher SET status = 'LOST', version = 1 WHERE number = $1`, [lost])
    await on.asOwner('ALTER TABLE voucher DISABLE TRIGGER voucher_moves')
    await on.asOwner(`UPDATE voucher SET usable_until = $1 WHERE number = $2`, [`${month.period}-27`, late])
    await on.asOwner('ALTER TABLE voucher ENABLE TRIGGER voucher_moves')
    expect(await use(month, late, lost, '0', good, good)).toEqual([good])
    const used = await row('SELECT * FROM voucher_use WHERE declaration_id = $1', month.id)
    const { partnerId } = a
    expect(used).toMatchObject({
      version: 1,
      partner_id: partnerId,
      employee_id: idOf('a', 'employee', 0),
      number: good,
    })
    expect(used).toMatchObject({ face_value_cents: 1_000, funder_share_cents: 500, payment_day: `${month.period}-28` })
  })
})

describe('the net to pay', () => {
  const room = async (month: Month, who: Who = declarer(month)) => {
    const { employer, period, id } = month
    const asked = { text: 'SELECT title_room($1, $2, $3)', values: [employer, period, id] }
    return (await on.told({ ...who, ...asked })).rows[0]?.['title_room']
  }

  test('is never passed: none of what would is used, all of what just pays it is', async () => {
    const month = await declare('a', 3_999)
    const numbers = await issue(4)
    expect(await use(month, ...numbers)).toEqual(['voucher_use_within_net'])
    expect(await stateOf(numbers[0])).toEqual({ status: 'ISSUED', version: 0 })
    expect(await use(month, ...numbers.slice(0, 3))).toEqual(numbers.slice(0, 3))
    expect([await room(month), await room(month, { role: 'cesu_citizen' })]).toEqual([999, 999])
    expect(await room(month, { role: 'cesu_api', context: staffOf.b })).toBeNull()
  })

  test('is that of the version in force once the titles are held: a use waits for a correction under way', async () => {
    const month = await declare('a', 5_000)
    const numbers = await issue(2)
    const corrected = (admin: pg.Client) =>
      titleMonths({ asOwner: (text, values) => admin.query(text, values) }).correct(month, 1_000)
    const used = await on.whileHeld(
      corrected,
      numbers.map((number) => () => use(month, number)),
    )
    expect(used.flat().sort()).toEqual([(await paying(month))[0]?.['number'], 'voucher_use_within_net'])
    expect(await row('SELECT version FROM voucher_use WHERE declaration_id = $1', month.id)).toEqual({ version: 2 })
  })

  test('that takes ten of twenty titles given at once takes ten', async () => {
    const month = await declare('a', 10_000)
    const numbers = await issue(20)
    const used = await atOnce((index) => use(month, numbers[index] ?? ''))
    expect(used.filter(([one]) => one === 'voucher_use_within_net')).toHaveLength(10)
    expect(await paying(month)).toHaveLength(10)
    expect(await room(month)).toBe(0)
  })

  test('made lower gives back the titles used last, once, until it takes the rest; they pay another month', async () => {
    const [month, next] = [await declare('a', 5_000), await declare('b', 5_000)]
    const numbers = await issue(5)
    await use(month, ...numbers)
    expect(await release(month)).toEqual([])
    await correct(month, 3_500)
    const released = await atOnce(() => release(month, null, { role: 'cesu_jobs' }))
    expect(released.flat()).toEqual([numbers[4], 'CORRECTION', numbers[3], 'CORRECTION'])
    expect(numbersOf(await paying(month))).toEqual(numbers.slice(0, 3))
    expect(await stateOf(numbers[4])).toEqual({ status: 'ASSIGNED', version: 2 })
    expect(await use(next, ...numbers)).toEqual(numbers.slice(3))
  })

  test('paid later gives back the titles past their last day, then the last used; one that was remitted stays', async () => {
    const month = await declare('a', 5_000)
    const [early = '', stays = '', ...others] = await issue(4)
    await use(month, early, stays, ...others)
    await on.asOwner('UPDATE voucher_use SET usable_until = $1 WHERE number = ANY ($2)', ['2026-12-31', [early, stays]])
    await on.asOwner('UPDATE voucher_use SET remitted_at = now(), remittance_id = declaration_id WHERE number = $1', [
      stays,
    ])
    await correct(month, 2_000, { payment_day: '2027-01-05' })
    expect(await release(month)).toEqual([others[1], 'CORRECTION', early, 'CORRECTION'])
    expect(numbersOf(await paying(month))).toEqual([stays, others[0]])
    const { rows } = await on.committed({
      role: 'cesu_jobs',
      text: 'SELECT declaration_id FROM overpaid_months()',
      values: [],
    })
    expect(rows).toContainEqual({ declaration_id: month.id })
  })

  test('of a cancelled month takes none: all are given back, but those that the worker remitted', async () => {
    const month = await declare('a', 5_000)
    const [remitted = '', ...others] = await issue(4)
    await use(month, remitted, ...others)
    await on.asOwner('UPDATE voucher_use SET remitted_at = now(), remittance_id = declaration_id WHERE number = $1', [
      remitted,
    ])
    const ids = (await paying(month)).map(({ id }) => id)
    expect(await release(month, [ids[0], ids[2]])).toEqual([others[1], 'TAKEN_BACK'])
    await cancel(month)
    expect(await room(month)).toBe(-3_000)
    expect(await release(month)).toEqual([others[2], 'CANCELLATION', others[0], 'CANCELLATION'])
    expect(numbersOf(await paying(month))).toEqual([remitted])
    expect(await use(month, ...others)).toEqual([])
  })
})
