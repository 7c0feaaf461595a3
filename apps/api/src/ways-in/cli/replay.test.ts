import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type {} from '../../../../../packages/db/test/postgres.setup.ts'
import { cesu } from '../../../test/program.ts'
import { type TestPlatform, testPlatform } from '../../../test/test-platform.ts'
import { makePair } from '../../../test/world.ts'

const key = Buffer.alloc(32, 7).toString('base64')
let on: TestPlatform
let folder: string
beforeAll(async () => {
  on = await testPlatform()
  on.setNow('2026-03-03T09:00:00Z')
  folder = mkdtempSync(join(tmpdir(), 'cesu-replay-'))
  const { partnerId, declarant } = on.world.first
  const pair = await withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, partnerId))
  const { employerId, employmentId } = pair
  const days = { startDay: '2026-02-01', endDay: '2026-02-20', paymentDay: '2026-02-20' }
  const pay = { kind: 'NET_HOURLY', amountCents: 1_400 } as const
  const asked = { employerId, employmentId, period: '2026-02', ...days, hours: 40, pay, paidLeaveIncluded: true }
  await (await on.as('PARTNER_STAFF', declarant.subject)).declarations.submit(asked)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await on.close()
})

async function replayed(...args: string[]) {
  const { secret } = inject('postgres')
  const keys = { CESU_SECRET: secret, CESU_DATA_KEYS: `v1:${key}`, CESU_INDEX_KEY: key }
  const run = cesu('replay', { ...keys, DATABASE_POOL_URL: on.adminUrl, DATA_DIR: folder }, ...args)
  const status = await run.ended
  return { status, words: run.said() }
}

const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const span = ['--from', '2026-01', '--to', '2026-12']

test('a study: how many change, by how much, why and who owes; nothing is written', async () => {
  const table = fileOf('table.json', [{ parameter: 'er_at', from: '2026-01-01', value: 5_000 }])
  const out = join(folder, 'study.csv')
  expect(await replayed(...span, '--with', table, '--out', out)).toMatchObject({ status: 0 })
  const [columns, line, ...more] = readFileSync(out, 'utf8').trim().split('\r\n').join('\n').split('\n')
  expect(columns).toContain('"Dû en plus par les employeurs"')
  expect(line).toMatch(/^"2026";"métropole";"salarié à domicile";"1";"1";"0";\d+,\d\d;0,00;/)
  expect(more).toEqual([])
  const kept = await withContext(on.owner, { kind: 'jobs' }, (tx) => tx.declarationVersion.count())
  expect(kept).toBe(1)
})

test('written under the tables of today, nothing changes, and it says so', async () => {
  expect(await replayed(...span, '--regularise')).toMatchObject({
    status: 0,
    words: expect.stringContaining('0 nouvelles versions.'),
  })
})

describe('one sentence for what an operator must put right', () => {
  test.each([
    ['no month', [], /--from attend un mois/],
    ['a month that is none', ['--from', '2026-13', '--to', '2026-12'], /--from attend un mois/],
    ['the wrong way', ['--from', '2026-03', '--to', '2026-01'], /--to vient avant --from/],
    ['a study that would be written', [...span, '--regularise', '--with', 'x'], /--with est une étude/],
    ['a day that is none', [...span, '--since', 'hier'], /--since attend un jour/],
    ['no such file', [...span, '--with', '/nulle/part'], /« \/nulle\/part » n’existe pas/],
    ['nowhere to write', [...span, '--regularise', '--out', '/nulle/part.csv'], /« \/nulle\/part.csv » n’existe pas/],
  ])('%s', async (_title, args, sentence) => {
    expect(await replayed(...args)).toEqual({ status: 1, words: expect.stringMatching(sentence) })
  })

  test('a file that is no table', async () => {
    expect((await replayed(...span, '--with', fileOf('a.json', '{'))).words).toMatch(/n’est pas du JSON/)
    expect(
      (await replayed(...span, '--with', fileOf('b.json', [{ parameter: 'x', from: '2026-01-01', value: 1 }]))).words,
    ).toMatch(/x : ce paramètre n’est pas au registre/)
  })
})
