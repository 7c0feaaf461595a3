import { asAdmin, withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let token: string
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(new Date().toISOString())
  token = await on.sessionOf('AGENT', on.world.agents.SUPERVISOR.subject)
})
afterAll(() => on.close())

/** A call of the supervisor, with a key of its own. */
const supervisor = (): AgentCaller => on.callerWith('AGENT', token)

const NAME = 'send-messages'
const queue = (sql: string, values: unknown[] = []) =>
  asAdmin(on.adminUrl, async (admin) => (await admin.query(sql, values)).rows)

/** Puts one in the queue, in a state, some seconds from now, with what it failed of. */
const put = (
  state: string,
  seconds: number,
  { retries = 0, output = null as object | null, ended = null as number | null } = {},
) =>
  queue(
    `INSERT INTO pgboss.job (name, policy, state, start_after, retry_count, output, started_on, completed_on) VALUES
     ($1, 'exclusive', $2, now() + $3 * interval '1 second', $4, $5, now() + ($6::int - 3) * interval '1 second', now() + $6::int * interval '1 second')`,
    [NAME, state, seconds, retries, output, ended],
  )

beforeEach(async () => {
  await queue('DELETE FROM pgboss.job')
  await queue(`SELECT pgboss.create_queue($1, '{"policy":"exclusive","retryLimit":20}')`, [NAME])
})

const read = async () => (await supervisor().jobs.list())[0]

describe('what is read of a job', () => {
  test('nothing: it waits for its time', async () => {
    expect(await read()).toEqual({
      ...{ name: NAME, title: 'Envoyer les messages', state: 'IDLE', isLate: false, dueAt: null, nextAt: null },
      ...{ tries: 0, failure: null, endedAt: null, tookMs: null },
    })
  })

  test.each([
    ['running', 'active', -5, { state: 'ACTIVE', isLate: false }],
    ['due', 'created', -60, { state: 'DUE', isLate: false, dueAt: expect.any(String) }],
    ['late', 'created', -130, { state: 'DUE', isLate: true }],
    ['ended well', 'completed', -60, { state: 'IDLE', tookMs: 3_000, endedAt: expect.any(String) }],
  ])('%s', async (_title, state, seconds, expected) => {
    await put(state, seconds, { ended: state === 'completed' ? -50 : null })
    expect(await read()).toMatchObject(expected)
  })

  test('a failure is a word of a closed list, whatever the queue keeps', async () => {
    await put('retry', 300, { retries: 2, output: { failure: 'UNAVAILABLE', message: 'Anne Dubois 185057800608436' } })
    const job = await read()
    expect(job).toMatchObject({ state: 'RETRIED', tries: 2, failure: 'UNAVAILABLE', nextAt: expect.any(String) })
    expect(JSON.stringify(job)).not.toMatch(/Anne|1850/)
  })

  test.each([
    [{ value: { message: 'job heartbeat timeout' } }, 'CUT'],
    [{ message: 'anything', stack: 'at' }, 'OTHER'],
    [{ failure: 'NEW_KIND' }, 'OTHER'],
  ])('%o is told as %s', async (output, failure) => {
    await put('failed', -300, { retries: 20, output, ended: -10 })
    expect(await read()).toMatchObject({ state: 'FAILED', tries: 21, failure })
  })

  test('what ended well since is forgiven', async () => {
    await put('failed', -300, { retries: 20, output: { failure: 'OTHER' }, ended: -100 })
    await put('completed', -60, { ended: -50 })
    expect(await read()).toMatchObject({ state: 'IDLE', tries: 0, failure: null })
  })
})

describe('having one done now', () => {
  const entries = () =>
    withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.count({ where: { kind: 'JOB_RETRIED', subjectId: NAME } }),
    )

  test.each([
    ['nothing waits', null],
    ['it was given up', 'failed'],
    ['it waits for another try', 'retry'],
  ])('[security parallel] %s: of 20 at once one does it, and is traced', async (_title, state) => {
    if (state !== null)
      await put(state, 300, { retries: 3, output: { failure: 'OTHER' }, ended: state === 'failed' ? -5 : null })
    const before = await entries()
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => supervisor().jobs.retry({ name: NAME })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await entries()).toBe(before + 1)
    const due = `SELECT FROM pgboss.job WHERE name = $1 AND state IN ('created', 'retry') AND start_after <= now()`
    expect(await queue(due, [NAME])).toHaveLength(1)
    expect(await read()).toMatchObject({ state: state === 'retry' ? 'RETRIED' : 'DUE' })
  })

  test('what runs is left alone, and no other job is made', async () => {
    await put('active', -5)
    await expect(supervisor().jobs.retry({ name: NAME })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(supervisor().jobs.retry({ name: 'nimporte' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(supervisor().jobs.retry({ name: 'end-grants' })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await queue('SELECT FROM pgboss.job')).toHaveLength(1)
  })

  test.each(['AGENT', 'AUDITOR'] as const)('not by a person who is %s', async (role) => {
    const other = await on.as('AGENT', on.world.agents[role].subject)
    await expect(other.jobs.retry({ name: NAME })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(other.jobs.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
