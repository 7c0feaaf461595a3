import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './free-port.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'

const DECLARANT = 'lea.vifargent'
const SUBMISSIONS = 20

let dataDir: string
let origin: string
let port: number
let program: ChildProcess | null = null

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cesu-kill-'))
  chmodSync(dataDir, 0o755) // as root, PostgreSQL runs as another account
  port = await freePort()
  origin = `http://localhost:${port}`
})
afterAll(async () => {
  if (program !== null && program.exitCode === null) {
    const gone = new Promise((resolve) => program?.once('exit', resolve))
    program.kill('SIGTERM')
    await gone
  }
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the real program in a process group of its own, and waits until it answers. */
async function startProgram(): Promise<void> {
  const main = join(import.meta.dirname, '../src/main.ts')
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  program = spawn(process.execPath, [main], { env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  for (let waited = 0; waited < 120_000 && program.exitCode === null; waited += 100) {
    const ready = await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error('the program does not answer')
}

/** kill -9 of the whole process group, and of PostgreSQL, which has its own: no one has time to say goodbye. */
async function killProgram(): Promise<void> {
  const { pid } = program ?? {}
  if (pid === undefined) throw new Error('nothing runs')
  const gone = new Promise((resolve) => program?.once('exit', resolve))
  const [postmaster] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
  process.kill(-pid, 'SIGKILL')
  process.kill(Number(postmaster), 'SIGKILL')
  await gone
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
    .filter(({ lastDeclaration }) => lastDeclaration?.period !== period)
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

test('kill -9 during 20 submissions: each acknowledged one is there exactly once, and nothing else', async () => {
  await startProgram()
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
  await killProgram()
  const receipts = (await settled).flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  expect(receipts.length).toBeGreaterThanOrEqual(3)
  expect(receipts.length).toBeLessThan(SUBMISSIONS)

  await startProgram()
  const { rows } = await person.trpc.declarations.list.query({ period, limit: 200 })
  const references = rows.map(({ reference }) => reference)
  expect(new Set(references).size).toBe(references.length)
  for (const { reference } of receipts) expect(references).toContain(reference)
  // What was written without its answer reaching us is one of ours too: nothing else is there.
  const pairs = new Set(inputs.map(({ employerId }) => employerId))
  expect(rows.length - before).toBeLessThanOrEqual(SUBMISSIONS)
  expect(rows.slice(0, rows.length - before).every(({ employerId }) => pairs.has(employerId))).toBe(true)

  // Sent again with the same keys: the first answers come back, and each of the 20 exists once.
  const again = await Promise.all(inputs.map((input, index) => submit(person, input, keys[index] ?? '')))
  for (const receipt of receipts) expect(again).toContainEqual(receipt)
  const after = await person.trpc.declarations.list.query({ period, limit: 200 })
  expect(after.rows.length).toBe(before + SUBMISSIONS)
}, 300_000)
