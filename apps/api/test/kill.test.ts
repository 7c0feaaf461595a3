import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../scripts/free-port.ts'
import { trials } from '../../../scripts/trials.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'
import { type Program, READY, startProgram } from './program.ts'

const DECLARANT = 'lea.vifargent'
const ANOTHER_DECLARANT = 'odette.fortpont'
const SUBMISSIONS = 20
/** Kills of PostgreSQL while what is left to declare is sent. */
const KILLS = trials(5)

let dataDir: string
let program: Program | null = null
/** Kept across starts: cookies and the address belong together. */
let port: string
let origin: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cesu-kill-'))
  chmodSync(dataDir, 0o755) // as root, PostgreSQL runs as another account
  port = String(await freePort())
  origin = `http://localhost:${port}`
})
afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  program = await startProgram({ PORT: port, DATA_DIR: dataDir })
  await program.until(READY)
}

const postmaster = (): number => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** kill -9 of the program, and of PostgreSQL, which has a group of its own: no one has time to say goodbye. */
async function killAll(): Promise<void> {
  program?.process.kill('SIGKILL')
  process.kill(postmaster(), 'SIGKILL')
  await program?.ended
  program = null
}

/** The month in course, as the platform says. */
async function currentMonth(person: HttpPerson): Promise<string> {
  const me = await person.trpc.session.me.query()
  if (me === null) throw new Error('signed out')
  return me.today.slice(0, 7)
}

/** What is still to declare for the month in course, as the declarant sees it. */
async function toDeclare(person: HttpPerson) {
  const { rows } = await person.trpc.employments.list.query({ limit: 200 })
  const period = await currentMonth(person)
  return rows
    .filter(({ nextPeriod, lastDeclaration }) => nextPeriod !== null && lastDeclaration?.period !== period)
    .map(({ employerId, employmentId, netHourlyCents }) => ({
      employerId,
      employmentId,
      period,
      startDay: `${period}-01`,
      endDay: `${period}-28`,
      paymentDay: `${period}-28`,
      hours: 10,
      pay: { kind: 'NET_HOURLY' as const, amountCents: netHourlyCents },
      paidLeaveIncluded: true,
    }))
}

const submit = (person: HttpPerson, input: Awaited<ReturnType<typeof toDeclare>>[number], idempotencyKey: string) =>
  person.trpc.declarations.submit.mutate(input, { context: { idempotencyKey } })

/** Sends until it is acknowledged, always with the same key, for a minute. */
async function insist(person: HttpPerson, input: Parameters<typeof submit>[1], key: string) {
  for (const since = performance.now(); performance.now() - since < 60_000; await sleep(100)) {
    const receipt = await submit(person, input, key).catch(() => null)
    if (receipt !== null) return receipt
  }
  throw new Error('it is not served again')
}

test('kill -9 during 20 submissions: each acknowledged one is there exactly once, and nothing else', async () => {
  await start()
  const person = httpPerson(origin)
  await signIn(person, 'partner', DECLARANT)
  const period = await currentMonth(person)
  const before = (await person.trpc.declarations.list.query({ period, limit: 200 })).rows.length
  const inputs = (await toDeclare(person)).slice(0, SUBMISSIONS)
  expect(inputs).toHaveLength(SUBMISSIONS)
  const keys = inputs.map(() => randomUUID())

  let acknowledged = 0
  const answers = inputs.map(async (input, index) => {
    const receipt = await submit(person, input, keys[index] ?? '')
    acknowledged += 1
    return receipt
  })
  const settled = Promise.allSettled(answers)
  while (acknowledged < 3) await sleep(1)
  await killAll()
  const receipts = (await settled).flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  expect(receipts.length).toBeGreaterThanOrEqual(3)
  expect(receipts.length).toBeLessThan(SUBMISSIONS)

  await start()
  const { rows } = await person.trpc.declarations.list.query({ period, limit: 200 })
  const references = rows.map(({ reference }) => reference)
  expect(new Set(references).size).toBe(references.length)
  for (const { reference } of receipts) expect(references).toContain(reference)
  // What was written without its answer reaching us is one of ours too: nothing else is there.
  const pairs = new Set(inputs.map(({ employerId }) => employerId))
  expect(rows.length - before).toBeLessThanOrEqual(SUBMISSIONS)
  expect(rows.slice(0, rows.length - before).every(({ employerId }) => pairs.has(employerId))).toBe(true)

  // Sent again with the same keys: the first answers come back, and each of the 20 exists once.
  const again = await Promise.all(inputs.map((input, index) => insist(person, input, keys[index] ?? '')))
  for (const receipt of receipts) expect(again).toContainEqual(receipt)
  const after = await person.trpc.declarations.list.query({ period, limit: 200 })
  expect(after.rows.length).toBe(before + SUBMISSIONS)
}, 300_000)

test('[finding R6] kill -9 of PostgreSQL during submissions: served again, none lost, none twice', async () => {
  const person = httpPerson(origin)
  await signIn(person, 'partner', ANOTHER_DECLARANT)
  const period = await currentMonth(person)
  const before = (await person.trpc.declarations.list.query({ period, limit: 200 })).rows.length
  const inputs = (await toDeclare(person)).slice(0, SUBMISSIONS)
  const byKill = Math.floor(inputs.length / KILLS)
  expect(byKill).toBeGreaterThan(1)

  const references: string[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const answers = inputs.slice((kill - 1) * byKill, kill * byKill).map(async (input) => {
      const receipt = await insist(person, input, randomUUID())
      references.push(receipt.reference)
    })
    while (references.length <= (kill - 1) * byKill) await sleep(1)
    process.kill(postmaster(), 'SIGKILL')
    await Promise.all(answers)
    const { rows } = await person.trpc.declarations.list.query({ period, limit: 200 })
    expect(rows).toHaveLength(before + kill * byKill)
    expect(rows.map(({ reference }) => reference)).toEqual(expect.arrayContaining(references))
    expect(new Set(references).size).toBe(kill * byKill)
  }
}, 300_000)
