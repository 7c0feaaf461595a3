import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAdmin } from '@cesu/db'
import { startEmbeddedPostgres } from '@cesu/db/embedded'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProving } from '../../../../../scripts/trials.ts'
import { cesu, READY, startProgram } from '../../../test/program.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-backup-cli-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The settings of a base on the embedded server, in a folder of its own. */
const at = (name: string) => ({ DATABASE_URL: '', DATABASE_POOL_URL: '', DATA_DIR: join(folder, name) })

async function said(command: 'backup' | 'restore', settings: Record<string, string>, ...args: string[]) {
  const run = cesu(command, settings, ...args)
  return { status: await run.ended, words: run.said() }
}

describe('one sentence for what an operator must do', () => {
  const elsewhere = { DATABASE_URL: 'postgresql://admin@127.0.0.1:1/cesu' }

  test.each<['backup' | 'restore', Record<string, string>, string[], RegExp]>([
    [
      'backup',
      elsewhere,
      ['a.tar'],
      /^cesu : La base est celle de DATABASE_URL.*pg_basebackup.*docs\/operations\.md\.\n$/,
    ],
    ['restore', elsewhere, ['a.tar'], /^cesu : La base est celle de DATABASE_URL.*pgBackRest.*\n$/],
  ])('%s, of a base that is not the embedded one', async (command, settings, args, sentence) => {
    expect(await said(command, settings, ...args)).toEqual({ status: 1, words: expect.stringMatching(sentence) })
  })

  test('no file, and no base', async () => {
    expect(await said('backup', at('data'))).toMatchObject({
      status: 1,
      words: expect.stringContaining('Nommez un fichier'),
    })
    const none = await said('backup', at('data'), join(folder, 'a.tar'))
    expect(none).toMatchObject({ status: 1, words: expect.stringContaining('pas de base de données embarquée') })
  })
})

test('a base is copied, put back elsewhere, and not over another', async () => {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'small', 'postgres') })
  const file = join(folder, 'small.tar')
  expect(await said('backup', at('small'), file)).toEqual({
    ...{
      status: 0,
      words: expect.stringMatching(
        /small\.tar : \d+ fichiers, \d+ Mo\. Tout ce qui a été enregistré avant 20\S+Z s’y trouve\.\n$/,
      ),
    },
  })
  await server.stop()
  expect((await said('restore', at('there'), file)).words).toMatch(
    /fichiers vérifiés, \d+ Mo, tels qu’à .*Lancez « npm start »\.\n$/,
  )
  expect(readdirSync(join(folder, 'there'))).toContain('postgres')
  expect(await said('restore', at('there'), file)).toMatchObject({
    status: 1,
    words: expect.stringContaining('n’est pas vide'),
  })
})

test('[scale 5] the whole drill: the platform serves and writes while it is copied, and serves again elsewhere', {
  skip: !isProving(),
}, async () => {
  const program = await startProgram(at('platform'))
  await program.until(READY)
  const acknowledged: number[] = []
  let isOver = false
  const writing = (async () => {
    while (!isOver) {
      // The start of a sign-in is a row, committed before its answer.
      const { status } = await fetch(`${program.origin}/sign-in/partner`, { redirect: 'manual' })
      if (status === 302) acknowledged.push(Date.now())
      await new Promise((done) => setTimeout(done, 1_000))
    }
  })()
  const file = join(folder, 'platform.tar')
  const { status, words } = await said('backup', at('platform'), file)
  isOver = true
  await writing
  expect(status).toBe(0)
  const until = Date.parse(/avant (\S+Z)/.exec(words)?.[1] ?? '')
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect((await said('restore', at('again'), file)).status).toBe(0)

  const [before, after] = [await digests('platform'), await digests('again')]
  const { attempts, ...kept } = after
  expect(kept).toEqual((({ attempts: _attempts, ...others }) => others)(before))
  expect(Number(attempts)).toBeGreaterThanOrEqual(acknowledged.filter((one) => one < until).length)

  const again = await startProgram(at('again'))
  await again.until(READY)
  expect((await fetch(`${again.origin}/health/ready`)).status).toBe(200)
  again.process.kill('SIGTERM')
  expect(await again.ended).toBe(0)
})

/** The digest of each table that nobody writes meanwhile, and how many sign-ins have begun. */
async function digests(name: string): Promise<Record<string, string>> {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, name, 'postgres') })
  try {
    return await asAdmin(server.url(), async (admin) => {
      const found: Record<string, string> = {}
      const still = [
        'employer',
        'employee',
        'employment',
        'mandate',
        'declaration',
        'declaration_version',
        '"case"',
        'partner',
        'installation',
      ]
      for (const table of still) {
        const { rows } = await admin.query(
          `SELECT count(*) || ' ' || md5(string_agg(t::text, ',' ORDER BY t::text)) AS digest FROM ${table} t`,
        )
        found[table] = rows[0].digest
      }
      const { rows } = await admin.query('SELECT count(*)::text AS count FROM sign_in_attempt')
      return { ...found, attempts: rows[0].count }
    })
  } finally {
    await server.stop()
  }
}
