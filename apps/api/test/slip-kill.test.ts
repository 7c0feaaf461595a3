import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  asAdmin,
  connect,
  type Db,
  ensureLogins,
  insertWorld,
  listBrokenTitleRules,
  migrate,
  urlFor,
  withContext,
} from '@cesu/db'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@cesu/db/embedded'
import { demoNumber } from '@cesu/domain/vouchers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isProving } from '../../../scripts/trials.ts'
import { PART_BYTES } from '../src/file-kind.ts'

/** Lines of the slips, three of which are wrong: as many as promised. PROOF_SLIP_LINES makes fewer. */
const LINES = Number(process.env['PROOF_SLIP_LINES'] ?? 1_000_000)
const WRONG = 3
const SECRET = 'the secret of the tests: nothing real is under it'
const vintage = new Date().getFullYear()
const numberOf = (serial: number) =>
  demoNumber({ code: '01', vintage, serial, faceValueCents: 2_000, electronic: true })

let server: EmbeddedPostgres
let url: string
let owner: Db
const [partnerId, fileId] = [randomUUID(), randomUUID()]
const running = new Set<ChildProcess>()

/** Titles that each pay a declared month, ten a month: by SQL alone, as the acts of so many households would have. */
const usedTitles = `
  SET session_replication_role = replica;
  INSERT INTO declaration (employer_id, period, id, employment_id, partner_id, reference, status, current_version, channel, start_day, end_day,
    hours_hundredths, net_cents, contributions_cents, anomaly_count, submitted_at)
  SELECT gen_random_uuid(), '${vintage}-10', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
    '${vintage}304' || chr((65 + n / 100000)::int) || lpad((n % 100000)::text, 5, '0'), 'REGISTERED', 1, 'WEB',
    '${vintage}-10-01', '${vintage}-10-31', 4000, 52000, 10000, 0, now() FROM generate_series(0, (SELECT count(*) / 10 FROM voucher)) n;
  INSERT INTO voucher_use (employer_id, period, declaration_id, id, version, partner_id, employee_id, issuer_id, vintage, number, voucher_id,
    face_value_cents, funder_share_cents, payment_day, usable_until, used_at)
  SELECT d.employer_id, d.period, d.id, gen_random_uuid(), 1, d.partner_id, gen_random_uuid(), v.partner_id, v.vintage, v.number, v.id,
    v.face_value_cents, v.funder_share_cents, '${vintage}-10-31', v.usable_until, now()
  FROM (SELECT *, row_number() OVER (ORDER BY number) / 10 AS rank FROM voucher) v
  JOIN (SELECT *, row_number() OVER () - 1 AS rank FROM declaration) d ON d.rank = v.rank;
  SET session_replication_role = origin`

/** A file of slips of twenty titles: a wrong key first, a title twice in the middle, another amount at the end. */
function bytesOfSlips(): Buffer {
  const lineOf = (slip: number, number: string, amount = '20,00') => `B${slip};;${number};${amount};;`
  const lines = Array.from({ length: LINES - WRONG }, (_, rank) => lineOf(Math.floor(rank / 20), numberOf(rank)))
  lines.unshift(
    lineOf(
      0,
      numberOf(0).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
    ),
  )
  lines.splice(LINES / 2, 0, lineOf(0, numberOf(0)))
  lines.push(lineOf(0, numberOf(LINES - WRONG), '20,01'))
  return Buffer.from(['bordereau;nan;titre;montant;mois;reference_declaration', ...lines, ''].join('\r\n'))
}

beforeAll(async () => {
  if (!isProving()) return
  server = await startEmbeddedPostgres()
  url = server.url('cesu_slips')
  await migrate(url)
  await ensureLogins(url, SECRET)
  owner = connect({ url: urlFor(url, 'cesu_migrator', SECRET), max: 1, timeoutMs: 600_000 })
  const [bytes, now] = [bytesOfSlips(), new Date()]
  const issuer = { partnerId, number: 'ESSAI-01', startDay: '2026-01-01', endDay: '2099-12-31', code: '01' }
  const terms = { ringFencedCents: 30_000_000n, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO' } as const
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = {
    partnerId,
    id: fileId,
    kind: 'REMITTANCES',
    format: 'CSV',
    encoding: 'UTF_8',
    status: 'RECEIVED',
  } as const
  const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(owner, { kind: 'jobs' }, work)
  await asOwner((tx) =>
    insertWorld(tx, {
      partners: [
        { id: partnerId, slug: 'tue', name: 'Tué', kind: 'VOUCHER_ISSUER', siret: '99900001100018', createdAt: now },
      ],
      issuers: [{ ...issuer, ...terms }],
      files: [{ ...file, sha256, size: bytes.length, receivedAt: now, receivedByName: 'Programme' }],
    }),
  )
  for (let number = 0; number * PART_BYTES < bytes.length; number += 1) {
    const part = new Uint8Array(bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES))
    await asOwner((tx) => insertWorld(tx, { fileParts: [{ partnerId, fileId, number, bytes: part, keptAt: now }] }))
  }
  await asAdmin(url, async (admin) => {
    for (let from = 0; from <= LINES - WRONG; from += 100_000) {
      const count = Math.min(100_000, LINES - WRONG + 1 - from)
      const numbers = Array.from({ length: count }, (_, rank) => numberOf(from + rank))
      await admin.query(
        `INSERT INTO voucher (partner_id, vintage, number, status, version, face_value_cents, funder_share_cents, electronic, funder_siret,
           services, usable_until, remittable_until, file_id, line, registered_at)
         SELECT $1, $2, number, 'USED', 1, 2000, 1200, true, '99900001100018', '{}', $3, $3, $1, rank, now()
         FROM unnest($4::text[]) WITH ORDINALITY AS title (number, rank)`,
        [partnerId, vintage, `${vintage + 1}-02-28`, numbers],
      )
    }
    await admin.query(usedTitles)
  })
}, 900_000)
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await owner?.$disconnect()
  await server?.stop()
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
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, urlFor(url, 'cesu_jobs', SECRET)], {
    stdio: 'ignore',
  })
  running.add(child)
  const ended = new Promise<number | null>((done) => child.once('close', done)).finally(() => running.delete(child))
  return { child, ended }
}

/** The file, once the database answers. */
async function file() {
  for (;;) {
    const found = await withContext(owner, { kind: 'jobs' }, (tx) =>
      tx.receivedFile.findUniqueOrThrow({ where: { id: fileId } }),
    ).catch(() => null)
    if (found !== null) return found
    await sleep(100)
  }
}

/** kill -9 of PostgreSQL, which has a group of its own; what watches it starts it again. */
async function killPostgres(): Promise<void> {
  const { rows } = await asAdmin(url, (admin) => admin.query<{ data_directory: string }>('SHOW data_directory'))
  process.kill(
    Number(readFileSync(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
}

test(`[money 31] a slip of ${LINES} lines, three of them wrong, its process and its database each killed twice: each title is remitted once`, {
  skip: !isProving(),
  timeout: 3_600_000,
}, async () => {
  for (const killed of ['process', 'database', 'process', 'database']) {
    const { child, ended } = start()
    const { chunks: before } = await file()
    while ((await file()).chunks < before + Math.ceil(LINES / 1_000 / 6)) {
      if (child.exitCode !== null) throw new Error(`the job ended by itself: ${child.exitCode}`)
      await sleep(5)
    }
    if (killed === 'process') child.kill('SIGKILL')
    else await killPostgres()
    expect(await ended).not.toBe(0)
    expect(await file()).toMatchObject({ status: 'UNDER_WAY', endedAt: null })
  }
  expect(await start().ended).toBe(0)
  const { status, lines, accepted, readBytes, size, chunks } = await file()
  const right = LINES - WRONG
  expect({ status, lines, accepted, left: size - readBytes }).toEqual({
    status: 'DONE',
    lines: LINES,
    accepted: right,
    left: 0,
  })
  await asAdmin(url, async (admin) => {
    const one = async (sql: string) => (await admin.query(sql)).rows[0]
    // Moved once each, and the one of another amount not.
    expect(
      await one(`SELECT count(*) FILTER (WHERE status = 'REMITTED' AND version = 2)::int AS remitted,
        count(*) FILTER (WHERE status = 'USED' AND version = 1)::int AS others, count(*)::int AS titles FROM voucher`),
    ).toEqual({ remitted: right, others: 1, titles: right + 1 })
    expect(await one('SELECT sum(titles)::int AS titles, sum(cents)::bigint::text AS cents FROM remittance')).toEqual({
      ...{ titles: right, cents: String(right * 2_000) },
    })
    expect(await one('SELECT count(*)::int AS uses FROM voucher_use WHERE remittance_id IS NOT NULL')).toEqual({
      uses: right,
    })
    expect(
      await one(`SELECT count(*)::int AS chunks, sum(lines)::int AS lines, sum(jsonb_array_length(refusals))::int AS refused
        FROM received_file_chunk`),
    ).toEqual({ chunks, lines: LINES, refused: WRONG })
    expect(await one(`SELECT count(*)::int AS times FROM audit_entry WHERE kind = 'FILE_ENDED'`)).toEqual({ times: 1 })
    expect(await one(`SELECT count(*)::int AS times FROM outbox_event WHERE kind = 'FILE_ENDED'`)).toEqual({ times: 1 })
  })
  const jobs = connect({ url: urlFor(url, 'cesu_jobs', SECRET), max: 1, timeoutMs: 600_000 })
  expect(
    await withContext(jobs, { kind: 'jobs' }, (tx) => listBrokenTitleRules(tx)).finally(() => jobs.$disconnect()),
  ).toEqual([])
})
