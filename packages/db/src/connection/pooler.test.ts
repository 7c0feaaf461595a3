import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { type TransactionPooler, transactionPooler } from '../../test/transaction-pooler.ts'

let database: FreshDatabase
let pooler: TransactionPooler
const askers: ChildProcess[] = []

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  pooler = await transactionPooler(database.urlFor('cesu_api'), 2)
})
afterEach(async () => {
  const gone = askers.splice(0).map((child) => {
    child.disconnect()
    return once(child, 'exit')
  })
  await Promise.all(gone)
  await pooler.close()
})
afterAll(() => database.close())

const QUESTIONS = 30

type Mode = 'none' | 'transaction'
type Answer = 'right' | 'wrong' | 'error'

/** Another process, which answers `n + added` to each n by a text of its own, in a transaction when n is odd. */
async function asker(added: number, mode: Mode): Promise<(n: number) => Promise<Answer>> {
  const script = `
    import { connect } from '${new URL('client.ts', import.meta.url).href}'
    const db = connect({ url: '${pooler.url}', max: 1, pooler: '${mode}' })
    const question = async (tx, n) => (await tx.$queryRaw\`SELECT \${n}::int + ${added} AS answer\`)[0].answer
    process.on('message', (n) => {
      const asked = n % 2 === 0 ? question(db, n) : db.$transaction((tx) => question(tx, n))
      asked.then((answer) => process.send(answer === n + ${added} ? 'right' : 'wrong'), () => process.send('error'))
    })
    process.once('disconnect', () => process.exit(0))
    process.send('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  askers.push(child)
  await once(child, 'message')
  return async (n) => {
    const answer = once(child, 'message')
    child.send(n)
    return (await answer)[0]
  }
}

/** The answers of two processes that use the same two connections: one connection each, exchanged, then in any order. */
async function answersOfTwo(mode: Mode): Promise<Answer[]> {
  const [first, second] = await Promise.all([asker(100, mode), asker(7_000, mode)])
  const answers: Answer[] = []
  for (const [ask, rank] of [
    [first, 0],
    [second, 1],
    [first, 1],
    [second, 0],
  ] as const) {
    pooler.lendOnly(rank)
    answers.push(await ask(0))
  }
  pooler.lendOnly(null)
  const many = async (ask: typeof first): Promise<void> => {
    // Refused inside a transaction, a client keeps the connection: with named statements, no transaction.
    for (let n = 0; n < QUESTIONS; n += 1) answers.push(await ask(mode === 'none' ? 2 * n : n))
  }
  await Promise.all([many(first), many(second)])
  return answers
}

test('[finding S1] [security B8] two processes on lent connections: every answer is right, or an error', async () => {
  const answers = await answersOfTwo('none')
  expect(answers.slice(0, 4)).toEqual(['right', 'right', 'error', 'error'])
  expect(answers).toHaveLength(4 + 2 * QUESTIONS)
  expect(answers).not.toContain('wrong')
})

test('[finding S1] told that a pooler is there, they get no error either', async () => {
  expect(new Set(await answersOfTwo('transaction'))).toEqual(new Set(['right']))
})
