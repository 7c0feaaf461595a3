import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trials } from '../../../../../scripts/trials.ts'
import { asAdmin } from '../../connection/admin.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server.ts'
import { backUpEmbedded } from './back-up.ts'
import { restoreEmbedded } from './restore.ts'

let folder: string
let dataDir: string
let server: EmbeddedPostgres

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-backup-test-'))
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
  server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  writeFileSync(join(dataDir, 'secrets.json'), '{"made":"at random"}')
  await asAdmin(server.url('postgres'), async (admin) => {
    await admin.query('CREATE TABLE still AS SELECT n, md5(n::text) AS word FROM generate_series(1, 20000) n')
    await admin.query('CREATE TABLE written (n int PRIMARY KEY, word text NOT NULL)')
  })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The digest of rows of a table, the same wherever they are. */
const digestOf = async (url: string, rows: string): Promise<string> =>
  asAdmin(url, async (admin) => {
    const { rows: found } = await admin.query(
      `SELECT count(*) || ' ' || md5(string_agg(r::text, ',' ORDER BY r)) AS digest FROM (${rows}) r`,
    )
    return found[0].digest
  })

/** Writes a row after the other until it is told to stop; how many were acknowledged, and when each was. */
function writer(url: string) {
  const acknowledged: number[] = []
  let stopped = false
  const written = asAdmin(url, async (admin: pg.Client) => {
    const { rows } = await admin.query('SELECT coalesce(max(n), 0) AS last FROM written')
    for (let n = rows[0].last + 1; !stopped; n++) {
      await admin.query('INSERT INTO written VALUES ($1::int, repeat(md5($1::int::text), 20))', [n])
      acknowledged[n] = Date.now()
    }
  })
  return {
    until: (instant: Date) =>
      acknowledged.reduce((most, at, n) => (at < instant.getTime() ? Math.max(most, n) : most), 0),
    stop: () => {
      stopped = true
      return written
    },
  }
}

/** Restores a backup into a folder of its own, and works on what was restored. */
async function restored<R>(from: string, work: (url: string) => Promise<R>): Promise<R> {
  const there = join(folder, `there-${readdirSync(folder).length}`)
  await restoreEmbedded({ dataDir: there, from })
  const other = await startEmbeddedPostgres({ dataDir: join(there, 'postgres') })
  try {
    return await work(other.url('postgres'))
  } finally {
    await other.stop()
    rmSync(there, { recursive: true, force: true })
  }
}

describe('the drill', () => {
  test('[scale 5] what was acknowledged before the end is there, once put back elsewhere, while writes go on', async () => {
    for (let drill = 0; drill < trials(20, 1); drill++) {
      const writing = writer(server.url('postgres'))
      await new Promise((done) => setTimeout(done, 300))
      const to = join(folder, `drill-${drill}.tar`)
      // A checkpoint would take away the journal that the copy needs, if nothing held it.
      const emptying = asAdmin(server.url('postgres'), async (admin) => {
        for (let n = 0; n < 5; n++) await admin.query('SELECT pg_switch_wal()').then(() => admin.query('CHECKPOINT'))
      })
      const { until, files, bytes } = await backUpEmbedded({ dataDir, to })
      await Promise.all([emptying, writing.stop()])
      expect(statSync(to).mode & 0o777).toBe(0o600)
      expect(files).toBeGreaterThan(100)
      expect(statSync(to).size).toBeGreaterThan(bytes)

      await restored(to, async (url) => {
        const last = await asAdmin(
          url,
          async (admin) => (await admin.query('SELECT max(n) AS last, count(*)::int AS count FROM written')).rows[0],
        )
        expect(last.count).toBe(last.last)
        expect(last.last).toBeGreaterThanOrEqual(writing.until(until))
        expect(writing.until(until)).toBeGreaterThan(0)
        for (const rows of ['SELECT * FROM still', `SELECT * FROM written WHERE n <= ${last.last}`]) {
          expect(await digestOf(url, rows)).toBe(await digestOf(server.url('postgres'), rows))
        }
        // It writes, and every page is whole.
        await asAdmin(url, (admin) => admin.query(`INSERT INTO written VALUES (0, 'after')`))
        const broken = `SELECT coalesce(sum(checksum_failures), 0)::int AS broken FROM pg_stat_database`
        expect((await asAdmin(url, (admin) => admin.query(broken))).rows[0].broken).toBe(0)
      })
      rmSync(to)
    }
  })

  test('secrets and the password come with it, and no slot, no draft is left behind', async () => {
    const to = join(folder, 'whole.tar')
    await backUpEmbedded({ dataDir, to })
    const there = join(folder, 'elsewhere')
    const { files } = await restoreEmbedded({ dataDir: there, from: to })
    expect(files).toBeGreaterThan(100)
    expect(readdirSync(there).toSorted()).toEqual(['postgres', 'postgres.password', 'secrets.json'])
    expect(readFileSync(join(there, 'secrets.json'), 'utf8')).toBe('{"made":"at random"}')
    expect(existsSync(`${to}.partial`)).toBe(false)
    const slots = await asAdmin(server.url('postgres'), (admin) => admin.query('SELECT FROM pg_replication_slots'))
    expect(slots.rowCount).toBe(0)
  })
})

describe('one French sentence for what an operator must do', () => {
  const whole = () => join(folder, 'whole.tar')
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      ({ message }: Error) => message,
    )

  test.each([
    [
      'no cluster',
      () => backUpEmbedded({ dataDir: join(folder, 'nothing'), to: join(folder, 'a.tar') }),
      /pas de base de données embarquée/,
    ],
    ['a file that exists', () => backUpEmbedded({ dataDir, to: whole() }), /existe déjà : .*rien n’est remplacé/],
    [
      'a folder that cannot be written',
      () => backUpEmbedded({ dataDir, to: join(folder, 'no/where.tar') }),
      /ENOENT.*rien n’est gardé/,
    ],
    ['no backup', () => restoreEmbedded({ dataDir: join(folder, 'b'), from: join(folder, 'no.tar') }), /n’existe pas/],
    ['a folder in use', () => restoreEmbedded({ dataDir, from: whole() }), /utilise déjà le dossier/],
  ])('%s', async (_title, ask, sentence) => expect(await refusal(ask())).toMatch(sentence))

  test('a folder that holds something, which stays', async () => {
    const photos = join(folder, 'photos')
    mkdirSync(photos)
    writeFileSync(join(photos, 'photo.jpg'), '')
    expect(await refusal(restoreEmbedded({ dataDir: photos, from: whole() }))).toMatch(/n’est pas vide/)
    expect(readdirSync(photos)).toEqual(['photo.jpg'])
  })

  const abroad = async (name: string, content: string, type: 'file' | 'symlink' = 'file') => {
    const tar = pack()
    tar.entry({ name: 'postgres', type: 'directory' })
    tar.entry(
      { name, type, ...(type === 'symlink' ? { linkname: '/etc/passwd' } : {}) },
      type === 'symlink' ? '' : content,
    )
    tar.finalize()
    const pieces: Buffer[] = []
    for await (const piece of tar as AsyncIterable<Buffer>) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ['cut in the middle', async () => readFileSync(whole()).subarray(0, 5_000_000), /coupée ou abîmée/],
    [
      'cut before its inventory',
      async () => readFileSync(whole()).subarray(0, readFileSync(whole()).lastIndexOf('manifest.json')),
      /coupée ou abîmée/,
    ],
    ['with one bit of a file turned', async () => turned(readFileSync(whole())), /coupée ou abîmée/],
    ['with a way out', () => abroad('postgres/../../out', 'x'), /contient/],
    ['with an absolute path', () => abroad('/tmp/out', 'x'), /contient/],
    ['with a link', () => abroad('postgres/link', '', 'symlink'), /contient/],
    ['which is none', async () => Buffer.from('nimporte quoi'), /coupée ou abîmée|n’est pas une sauvegarde/],
  ])('a backup %s: nothing is put back', async (_title, made, sentence) => {
    const from = join(folder, 'bad.tar')
    writeFileSync(from, await made())
    const there = join(folder, 'bad')
    expect(await refusal(restoreEmbedded({ dataDir: there, from }))).toMatch(sentence)
    expect(readdirSync(there)).toEqual([])
  })

  /** The same tar with one bit of the version file turned. */
  function turned(tar: Buffer): Buffer {
    const at = tar.indexOf('postgres/PG_VERSION') + 512
    const byte = tar[at] ?? 0
    tar[at] = byte ^ 1
    return tar
  }
})

test('a stopped cluster is copied too, by a server of that time', async () => {
  await server.stop()
  const to = join(folder, 'stopped.tar')
  await backUpEmbedded({ dataDir, to })
  server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  await restored(to, async (url) =>
    expect(await digestOf(url, 'SELECT * FROM still')).toBe(
      await digestOf(server.url('postgres'), 'SELECT * FROM still'),
    ),
  )
  // Any tar reads it.
  expect(String(execFileSync('tar', ['-tf', to]))).toContain('postgres/backup_label')
})
