import { expect, test } from 'vitest'
import { fileRows } from './file-rows.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { insertion } from './two-tenants.ts'

const on = roleCommands()
const file = idOf('a', 'file', 0)
const bytes = { ...fileRows('a', 0)['received_file_part'], file_id: file }

test('the bytes of a file that is there neither grow nor leave', async () => {
  const kept = insertion('received_file_part', bytes)
  const more = insertion('received_file_part', { ...bytes, number: 1, kept_at: inSeconds(0) })
  expect(await on.told({ role: 'cesu_api', ...more }, kept)).toMatchObject({ stopped: 'refused' })
  for (const role of ['cesu_api', 'cesu_jobs'] as const) {
    const text = 'DELETE FROM received_file_part WHERE file_id = $1'
    expect(await on.told({ role, text, values: [file] }, kept)).toMatchObject({ count: 0, stopped: null })
  }
})

test('a file is set aside once, by its partner, when it is over', async () => {
  const dismissing = {
    role: 'cesu_api' as const,
    ...{ text: 'UPDATE received_file SET dismissed_at = $1 WHERE id = $2', values: [inSeconds(0), file] },
  }
  const over = { text: `UPDATE received_file SET status = 'DONE', ended_at = now()` }
  expect(await on.told(dismissing)).toMatchObject({ count: 0, stopped: null })
  expect(await on.told(dismissing, over)).toMatchObject({ count: 1, stopped: null })
  expect(await on.told(dismissing, over, { text: 'UPDATE received_file SET dismissed_at = now()' })).toMatchObject({
    count: 0,
  })
  const earlier = { ...dismissing, values: [inSeconds(-86_400), file] }
  expect((await on.told(earlier, over)).stopped).toBe('refused')
  const other = { ...dismissing, values: [inSeconds(0), idOf('b', 'file', 0)] }
  expect(await on.told(other, over)).toMatchObject({ count: 0 })
})

const number = fileRows('a', 0)['voucher']?.['number']
const moving = 'UPDATE voucher SET status = $1, version = version + $2, moved_at = now() WHERE number = $3'

test.each([
  ['ISSUED', 'LOST', 1, null],
  ['ISSUED', 'LOST', 0, 'voucher_moves'],
  ['ISSUED', 'LOST', 2, 'voucher_moves'],
  ['ASSIGNED', 'STOLEN', 1, null],
  ['LOST', 'EXCHANGED', 1, null],
  ['LOST', 'ASSIGNED', 1, 'voucher_moves'],
  ['CANCELLED', 'ISSUED', 1, 'voucher_moves'],
  ['USED', 'LOST', 1, 'voucher_moves'],
  ['USED', 'REIMBURSED', 1, 'voucher_moves'],
  ['REMITTED', 'USED', 1, 'voucher_moves'],
])('a title that is %s is made %s, %i version further: %s', async (from, to, further, stopped) => {
  const before = { text: `UPDATE voucher SET status = '${from}'` }
  const answer = await on.told({ role: 'cesu_api', text: moving, values: [to, further, number] }, before)
  expect(answer).toMatchObject({ stopped, count: stopped === null ? 1 : 0 })
})

// By what uses, releases, remits and reimburses them: the issuer’s own word does not.
test.each([
  ['ISSUED', 'USED'],
  ['ASSIGNED', 'USED'],
  ['USED', 'ASSIGNED'],
  ['USED', 'REMITTED'],
  ['REMITTED', 'REIMBURSED'],
])('a title that is %s is made %s by the functions alone', async (from, to) => {
  const before = { text: `UPDATE voucher SET status = '${from}'` }
  const move = { text: moving, values: [to, 1, number] }
  expect((await on.told({ role: 'cesu_api', ...move }, before)).stopped).toBe('refused')
  expect((await on.told({ role: 'cesu_owner', ...move }, before)).stopped).toBeNull()
})
