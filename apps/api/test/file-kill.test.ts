import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin, type Db, insertWorld, withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../packages/db/test/fresh-database.ts'
import { trials } from '../../../scripts/trials.ts'
import { PART_BYTES } from '../src/file-kind.ts'
import { aTitle, ndjson } from './titles.ts'

/** Kills, each in the middle of the file: a chunk has 1,000 lines. */
const KILLS = trials(20, 3)
const LINES = 1_000 * KILLS + 10_000
/** Lines that no title can be of, and those that repeat another: at the end of the file, of the first of them. */
const [WRONG, TWICE] = [5, 7]

let database: FreshDatabase
let owner: Db
const partnerId = randomUUID()
const fileId = randomUUID()
const running = new Set<ChildProcess>()

beforeAll(async () => {
  database = await freshDatabase()
  owner = database.connect('cesu_migrator')
  const titles = Array.from({ length: LINES - WRONG - TWICE }, (_, serial) => aTitle(serial))
  const wrong = Array.from({ length: WRONG }, (_, serial) => aTitle(serial, { faceValueCents: 1 }))
  const bytes = Buffer.from(ndjson([...titles, ...wrong, ...titles.slice(0, TWICE)]))
  const now = new Date()
  const [own, title] = [
    { partnerId, fileId, keptAt: now },
    { partnerId, id: fileId, receivedAt: now },
  ]
  await withContext(owner, { kind: 'jobs' }, (tx) =>
    insertWorld(tx, {
      partners: [
        { id: partnerId, slug: 'tue', name: 'Tué', kind: 'VOUCHER_ISSUER', siret: '99900001100018', createdAt: now },
      ],
      issuers: [
        {
          ...{ partnerId, number: 'ESSAI-01', startDay: '2026-01-01', endDay: '2099-12-31', code: '01' },
          ...{ ringFencedCents: 30_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' },
        },
      ],
      files: [
        {
          ...{
            ...title,
            kind: 'VOUCHERS',
            format: 'NDJSON',
            encoding: 'UTF_8',
            status: 'RECEIVED',
            size: bytes.length,
          },
          ...{ sha256: createHash('sha256').update(bytes).digest('hex'), receivedByName: 'Programme' },
        },
      ],
      fileParts: Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, number) => ({
        ...{ ...own, number },
        bytes: new Uint8Array(bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES)),
      })),
    }),
  )
}, 120_000)
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await database.close()
})

/** The job, in a process of its own. */
const program = `
  import { connect } from '@cesu/db'
  import { readFiles } from '${new URL('../src/jobs/read-files.ts', import.meta.url)}'
  const db = connect({ url: process.argv[1] })
  const clock = () => new Date()
  await readFiles.run({ db, clock, now: clock(), signal: new AbortController().signal })
  await db.$disconnect()`

function start() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, database.urlFor('cesu_jobs')], {
    stdio: 'inherit',
  })
  running.add(child)
  const ended = new Promise<number | null>((done) => child.once('close', done)).finally(() => running.delete(child))
  return { child, ended }
}

const file = () =>
  withContext(owner, { kind: 'jobs' }, (tx) => tx.receivedFile.findUniqueOrThrow({ where: { id: fileId } }))

test(`[money 31] kill -9 in the middle of a file, ${KILLS} times, then two processes at once: each line is done once`, async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { child, ended } = start()
    const { chunks: before } = await file()
    while ((await file()).chunks === before) await sleep(2)
    child.kill('SIGKILL')
    await ended
    // What was killed was under way.
    expect(await file()).toMatchObject({ status: 'UNDER_WAY', endedAt: null })
  }
  const both = [start(), start()]
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0])
  const { status, lines, accepted, readBytes, size, chunks } = await file()
  expect({ status, lines, accepted, left: size - readBytes }).toEqual({
    ...{ status: 'DONE', lines: LINES, accepted: LINES - WRONG - TWICE, left: 0 },
  })
  await asAdmin(database.adminUrl, async (admin) => {
    const one = async (sql: string) => (await admin.query(sql)).rows[0]
    expect(await one('SELECT count(*)::int AS titles, count(DISTINCT line)::int AS lines FROM voucher')).toEqual({
      ...{ titles: LINES - WRONG - TWICE, lines: LINES - WRONG - TWICE },
    })
    // The chunks follow each other, without a line between two of them, nor one in two.
    const followed = await one(`
      SELECT count(*)::int AS chunks, sum(lines)::int AS lines, bool_and(is_next) AS followed,
        sum(jsonb_array_length(refusals))::int AS refused
      FROM (SELECT *, first_line = 1 + coalesce(sum(lines) OVER before, 0)
          AND from_byte = coalesce(max(to_byte) OVER before, 0) AS is_next
        FROM received_file_chunk
        WINDOW before AS (ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS chunk`)
    expect(followed).toEqual({ chunks, lines: LINES, followed: true, refused: WRONG + TWICE })
    const told = `SELECT count(*)::int AS times FROM`
    expect(await one(`${told} audit_entry WHERE kind = 'FILE_ENDED'`)).toEqual({ times: 1 })
    expect(await one(`${told} outbox_event WHERE kind = 'FILE_ENDED'`)).toEqual({ times: 1 })
  })
}, 600_000)
