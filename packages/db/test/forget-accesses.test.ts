import { beforeEach, expect, test } from 'vitest'
import {
  purgeAccessRecords,
  purgeAcknowledgements,
  purgeSharingQuotas,
  purgeSharingUses,
  withContext,
} from '../src/index.ts'
import { roleCommands } from './role-commands.ts'
import { tenant } from './two-tenants.ts'

/** What the task of readings forgets, and what it keeps. */

const on = roleCommands()
const { told, asOwner } = on
const grantId = tenant('a').existing['sharing_grant']?.['id']

const forgetting = (purge: typeof purgeSharingUses): Promise<number> => {
  const jobs = on.database.connect('cesu_jobs')
  const batch = { now: new Date(), atMost: 10 }
  return withContext(jobs, { kind: 'jobs' }, (tx) => purge(tx, batch)).finally(() => jobs.$disconnect())
}

beforeEach(() => asOwner('DELETE FROM sharing_use'))

const inParis = `now() AT TIME ZONE 'Europe/Paris'`
test.each([
  ['in a day that is past', `to_char(${inParis} - interval '1 day', 'YYYY-MM-DD')`, 1],
  ['this day', `to_char(${inParis}, 'YYYY-MM-DD')`, 0],
  ['in a month that is past', `to_char(${inParis} - interval '1 month', 'YYYY-MM')`, 1],
  ['this month', `to_char(${inParis}, 'YYYY-MM')`, 0],
  ['once and for all', `'ALL'`, 0],
])('how often a grant was read %s, and no other', async (_, window, gone) => {
  await asOwner(`INSERT INTO sharing_use (grant_id, scope, "window", reads) VALUES ($1, 'ft:droits@1', ${window}, 1)`, [
    grantId,
  ])
  // Neither by the statement of the task, nor by another of its role.
  expect((await told({ role: 'cesu_jobs', text: 'DELETE FROM sharing_use' })).count).toBe(gone)
  expect(await forgetting(purgeSharingUses)).toBe(gone)
  expect(await forgetting(purgeSharingUses)).toBe(0)
})

test('how often a grant that is over was read once and for all', async () => {
  await asOwner(`INSERT INTO sharing_use (grant_id, scope, "window", reads) VALUES ($1, 'ft:droits@1', 'ALL', 1)`, [
    grantId,
  ])
  await asOwner(`UPDATE sharing_grant SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [grantId])
  expect(await forgetting(purgeSharingUses)).toBe(1)
})

test('readings, and what was done of them, after 36 months; the counts of days', async () => {
  for (const purge of [purgeAcknowledgements, purgeAccessRecords, purgeSharingQuotas]) {
    expect(await forgetting(purge)).toBe(2)
    expect(await forgetting(purge)).toBe(0)
  }
})
