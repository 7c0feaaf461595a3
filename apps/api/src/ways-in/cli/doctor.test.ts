import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAdmin, insertJobQueue, withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../../packages/db/test/fresh-database.ts'
import { cesu } from '../../../test/program.ts'
import { prepare } from '../../platform/open-database.ts'
import { readSecrets } from '../../platform/secrets.ts'
import { readSettings } from '../../platform/settings.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const secrets = {
  ...{
    CESU_SECRET: inject('postgres').secret,
    CESU_DATA_KEYS: `v1:${key(7)}`,
    CESU_INDEX_KEY: key(7),
    CESU_DEMO: 'off',
  },
  ...{ CESU_OIDC_ISSUER: 'https://identite.exemple', CESU_OIDC_CLIENT_ID: 'cesu', CESU_OIDC_CLIENT_SECRET: 'x' },
}

let database: FreshDatabase
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-doctor-'))
  database = await freshDatabase()
  const settings = readSettings({ ...secrets, DATABASE_URL: database.adminUrl })
  const known = await readSecrets(settings, { demo: false })
  await prepare({ settings, secrets: known, demo: false, onProgress: () => undefined, onOpen: () => undefined })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

/** The lines of the doctor that are not well, by their names, and its exit status. */
async function examined(settings: Record<string, string>) {
  const run = cesu(
    'doctor',
    { ...secrets, PUBLIC_URL: 'https://cesu.exemple', DATA_DIR: folder, ...settings },
    '--json',
  )
  const status = await run.ended
  const lines = run
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): { name: string; health: string; said: string; remedy: string | null } => JSON.parse(line))
  const others = lines.filter(({ health }) => health !== 'WELL').map(({ name, health }) => `${name} ${health}`)
  return { status, lines, others, words: run.said() }
}
const admin = () => ({ DATABASE_URL: database.adminUrl })

describe('on a base that was prepared', () => {
  test('no process has announced its jobs: broken, status 2; once they are, nothing is', async () => {
    const before = await examined(admin())
    expect(before).toMatchObject({ status: 2, others: ['Disque UNSEEN', 'Tâches BROKEN'] })
    await withContext(database.connect('cesu_migrator'), { kind: 'jobs' }, (tx) => insertJobQueue(tx, 'send-messages'))
    const after = await examined(admin())
    expect(after).toMatchObject({ status: 0, others: ['Disque UNSEEN'] })
    expect(after.lines.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Primaire',
        'Réplication',
        'Partitions',
        'Connexion des rôles',
        'Clés',
        'Messages',
        'Horloge',
      ]),
    )
    expect(after.words).not.toContain(secrets.CESU_SECRET)
  })

  test('in words: a mark, what was seen, and what to do under it', async () => {
    const run = cesu('doctor', { ...secrets, PUBLIC_URL: 'https://cesu.exemple', ...admin() })
    await run.ended
    expect(run.said()).toMatch(/^✓ Partitions +jusqu’à \d{4}$/m)
    expect(run.said()).toMatch(/^\? Disque .*\n +→ .*deploy/m)
  })

  test('other keys, and another secret: each is named, status 2', async () => {
    const keys = await examined({ ...admin(), CESU_INDEX_KEY: key(8) })
    expect(keys).toMatchObject({ status: 2, others: ['Disque UNSEEN', 'Clés BROKEN'] })
    const secret = await examined({ ...admin(), CESU_SECRET: 'another secret, as long as it must be' })
    expect(secret).toMatchObject({ status: 2, others: ['Disque UNSEEN', 'Connexion des rôles BROKEN'] })
  })

  test('without an administrator’s rights it sees less, and says so', async () => {
    const { DATABASE_URL } = admin()
    expect(await examined({ DATABASE_POOL_URL: DATABASE_URL })).toMatchObject({
      ...{ status: 0, others: ['Disque UNSEEN', 'Migrations UNSEEN'] },
    })
  })

  test('a job that is given up, a job that nobody begins, the place of a year: watched, broken', async () => {
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(`INSERT INTO pgboss.job (name, policy, state, start_after) VALUES
        ('send-messages', 'exclusive', 'created', now() - interval '3 minutes')`)
      const { rows } = await client.query<{ year: number }>('SELECT extract(year FROM now())::int + 1 AS year')
      await client.query(`DROP TABLE declaration_version_${rows[0]?.year}, declaration_${rows[0]?.year} CASCADE`)
    })
    expect(await examined(admin())).toMatchObject({
      status: 2,
      others: ['Disque UNSEEN', 'Partitions WATCH', 'Tâches BROKEN'],
    })
  })
})

test.each([
  ['no base', {}, /il n’y a pas de base dans/],
  ['a base that does not answer', { DATABASE_URL: 'postgresql://admin@127.0.0.1:1/cesu' }, /injoignable/],
  ['a setting that cannot be read', { PORT: 'abc' }, /PORT/],
])('%s: one line says it, status 2', async (_title, settings, said) => {
  const { status, lines } = await examined(settings)
  expect(status).toBe(2)
  expect(lines.at(-1)).toMatchObject({
    health: 'BROKEN',
    said: expect.stringMatching(said),
    remedy: expect.any(String),
  })
})
