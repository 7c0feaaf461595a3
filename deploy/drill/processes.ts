import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { aTitle, ndjson } from '../../apps/api/test/titles.ts'
import { usualMonth } from '../../bench/api/pairs.ts'
import { asAdmin } from '../../packages/db/src/index.ts'
import type { Drill, Failure } from './failures.ts'
import { processOf, until } from './machine.ts'
import { answers, type ProcessName, servers, workers } from './platform.ts'
import type { Recorder } from './recorder.ts'

/** What breaks of our own processes. */

const LINES = 150
const TRIES = 6

/** A batch of lines, each with its key; sent until all are done. */
interface Line {
  key: string
  declaration: ReturnType<typeof usualMonth>
}

/** What a call of a batch says of its lines. */
interface Verdicts {
  lines: {
    key: string
    status: string
    answer: { employerId: string; period: string; id: string; reference: string }
  }[]
}

/** Sends a batch until each line is done, and keeps what was acknowledged; true when the first call was cut. */
async function sendBatch(recorder: Recorder, lines: readonly Line[], kill: () => void): Promise<boolean> {
  const by = recorder.caller(6)
  const call = { method: 'POST', path: '/v1/declaration-batches', body: { lines } } as const
  const first = by.call(call)
  await sleep(700)
  kill()
  const cut = (await first).status !== 200
  for (let left = TRIES; left > 0; left -= 1) {
    const { body } = await recorder.insist(by, call)
    const said = (body as Verdicts).lines
    if (!said.every(({ status }) => status === 'DONE')) continue
    for (const { key, answer } of said) recorder.acknowledged.declarations.push({ ...answer, key })
    return cut
  }
  throw new Error(`a batch is not done after ${TRIES} calls`)
}

async function killInBatch({ recorder }: Drill): Promise<null> {
  for (let left = TRIES; left > 0; left -= 1) {
    const lines = recorder.takePairs(LINES).map((pair) => ({ key: randomUUID(), declaration: usualMonth(pair) }))
    // Which of the two serves it is the balancer’s choice: another batch, when it was not the one that was killed.
    const cut = await sendBatch(recorder, lines, () => void processOf('api1').kill('SIGKILL'))
    await answers('api1')
    if (cut) return null
  }
  throw new Error('no batch was cut')
}

const TITLES = 60_000
/** Longer than a chunk takes: without one in this time, who was stopped is who reads. */
const SILENCE_MS = 2_500

interface FileRow {
  status: string
  chunks: number
  lines: number
  accepted: number
}

const fileIn = (url: string): Promise<FileRow | undefined> =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query<FileRow>('SELECT status, chunks, lines, accepted FROM received_file')
    return rows[0]
  })

/** Kills the process that reads the file: each is stopped in turn, and the one without which no chunk comes is killed. */
async function killReader(url: string): Promise<ProcessName> {
  for (const name of [...workers, ...servers]) {
    const { pid } = processOf(name)
    process.kill(pid, 'SIGSTOP')
    await sleep(500)
    const before = await fileIn(url)
    await sleep(SILENCE_MS)
    const after = await fileIn(url)
    if (after?.status !== 'UNDER_WAY') throw new Error('the file was read too soon')
    if (after.chunks === before?.chunks) {
      process.kill(pid, 'SIGKILL')
      return name
    }
    process.kill(pid, 'SIGCONT')
  }
  throw new Error('nobody reads the file')
}

async function killInFile({ recorder, url }: Drill): Promise<null> {
  const body = ndjson(Array.from({ length: TITLES }, (_, serial) => aTitle(serial)))
  const headers = { 'content-type': 'application/x-ndjson' }
  await recorder.insist(recorder.caller(6), { method: 'POST', path: '/v1/issuer/titles', body, headers })
  await until('the file is being read', 60, async () => (await fileIn(url))?.status === 'UNDER_WAY')
  await killReader(url)
  await until('the file is read', 240, async () => (await fileIn(url))?.status === 'DONE')
  await checkFile(url)
  return null
}

/** Each line once, the chunks one after the other, told once. */
const checkFile = (url: string): Promise<void> =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query<Record<string, number>>(`SELECT
      (SELECT count(*)::int FROM voucher) AS titles, (SELECT count(DISTINCT line)::int FROM voucher) AS lines,
      (SELECT sum(lines)::int FROM received_file_chunk) AS read,
      (SELECT count(*)::int FROM outbox_event WHERE kind = 'FILE_ENDED') AS told`)
    const wanted = { titles: TITLES, lines: TITLES, read: TITLES, told: 1 }
    if (JSON.stringify(rows[0]) !== JSON.stringify(wanted)) throw new Error(`the file: ${JSON.stringify(rows[0])}`)
  })

export const processFailures: readonly Failure[] = [
  {
    name: 'batch',
    title: `kill -9 of an API process in the middle of a batch of ${LINES} declarations`,
    run: killInBatch,
  },
  { name: 'file', title: `kill -9 of the process that reads a file of ${TITLES} titles`, run: killInFile },
]
