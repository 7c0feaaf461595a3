import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { usualMonth } from '../../bench/api/pairs.ts'
import { SCOPE } from '../../bench/sharing/world.ts'
import { type Answer, type Call, type Caller, caller } from './caller.ts'
import type { World } from './world.ts'

/** What was acknowledged. */
export interface Acknowledged {
  declarations: { employerId: string; period: string; id: string; reference: string; key: string }[]
  corrections: { employerId: string; period: string; id: string; version: number; key: string }[]
  requests: { id: string; email: string; key: string }[]
  readings: { id: string }[]
}

/** Sends without end what the programs of a partner send, and keeps what was acknowledged. */
export interface Recorder {
  acknowledged: Acknowledged
  /** When each write was acknowledged, in milliseconds. */
  writes: number[]
  answers: Answer[]
  /** Events as a program that follows them reads them. */
  events: { id: string; subjectId: string; sequence: number; kind: string }[]
  /** Pairs that nobody has declared yet. */
  takePairs: (count: number) => World['pairs']
  caller: (rank: number) => Caller
  /** Goes on. */
  go: () => void
  /** Sends nothing new, and waits until all that was sent is acknowledged. */
  hold: () => Promise<void>
  /** Reads the events up to the last. */
  follow: () => Promise<void>
  /** Sends a call with its key until it is acknowledged; throws when it is refused, or not within two minutes. */
  insist: (by: Caller, call: Call) => Promise<Answer>
}

const WORKERS = 6
/** Between two acts of one worker: the machine has other things to do. */
const PAUSE_MS = 120
/** How often events are followed. */
const FOLLOWED_MS = 500
const BETWEEN_TRIES_MS = 250
const PATIENCE_MS = 120_000

/** What may be sent again as it is. */
const isToRetry = ({ status, code, retryAfter }: Answer): boolean =>
  status === 0 || status === 503 || status === 429 || status === 401 || (code === 'idempotency.in_flight' && retryAfter)

export function createRecorder(world: World): Recorder {
  const answers: Answer[] = []
  const writes: number[] = []
  const acknowledged: Acknowledged = { declarations: [], corrections: [], requests: [], readings: [] }
  const events: Recorder['events'] = []
  const onAnswer = (answer: Answer) => void answers.push({ ...answer, body: null })
  const callers = world.applications.map((application) => caller(application, { onAnswer }))
  const [first, follower] = [world.applications[0], callers.at(-1)]
  if (first === undefined || follower === undefined) throw new Error('no application')
  const reader = caller(first, { reads: true, onAnswer })

  const insist: Recorder['insist'] = async (by, call) => {
    for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await sleep(BETWEEN_TRIES_MS)) {
      const answer = await by.call(call)
      if (answer.status >= 200 && answer.status < 300) return answer
      if (!isToRetry(answer))
        throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    throw new Error(`${call.method} ${call.path}: not acknowledged within two minutes`)
  }
  const write = async (by: Caller, call: Call & { key: string }) => {
    const answer = await insist(by, call)
    writes.push(answer.at)
    return answer.body
  }
  const follow = following(follower, { insist, events })
  const acts = { insist, write, reader, acknowledged, grants: world.grants, follow }
  return {
    ...{ acknowledged, writes, answers, events, insist, follow },
    ...working(world, callers, acts),
    takePairs: (count) => world.pairs.splice(0, count),
    caller: (rank) => callers[rank % callers.length] ?? follower,
  }
}

interface Acts extends Pick<Recorder, 'insist' | 'acknowledged' | 'follow'> {
  write: (by: Caller, call: Call & { key: string }) => Promise<Answer['body']>
  reader: Caller
  grants: readonly string[]
}

/** The workers, and who follows the events meanwhile, until they are held. */
function working({ pairs }: World, callers: readonly Caller[], acts: Acts): Pick<Recorder, 'go' | 'hold'> {
  let going = false
  let working: Promise<unknown> = Promise.resolve()
  let turn = 0
  const work = async (by: Caller) => {
    for (let pair = pairs.pop(); going && pair !== undefined; pair = pairs.pop()) {
      turn += 1
      await actOn(by, { ...acts, pair, turn })
      await sleep(PAUSE_MS)
    }
  }
  const watch = async () => {
    for (; going; await sleep(FOLLOWED_MS)) await acts.follow()
  }
  return {
    go: () => {
      going = true
      working = Promise.all([...callers.slice(0, WORKERS).map(work), watch()])
      // Told by whoever holds it.
      working.catch(() => undefined)
    },
    hold: async () => {
      going = false
      await working
    },
  }
}

/** Declares a pair; corrects one in two, asks a mandate with one in four, reads a worker’s months with one in three. */
async function actOn(
  by: Caller,
  { pair, turn, write, insist, reader, acknowledged, grants }: Acts & { pair: World['pairs'][number]; turn: number },
) {
  const month = usualMonth(pair)
  const key = randomUUID()
  const { employerId, period, id, reference } = await write(by, {
    method: 'POST',
    path: '/v1/declarations',
    body: month,
    key,
  })
  acknowledged.declarations.push({ employerId, period, id, reference, key })
  if (turn % 2 === 0) {
    const { employerId: _employer, employmentId: _employment, period: _period, ...body } = { ...month, hours: 41 }
    const again = randomUUID()
    const path = `/v1/declarations/${employerId}/${period}/${id}`
    const answer = await write(by, { method: 'PUT', path, body, key: again, headers: { 'if-match': '"1"' } })
    acknowledged.corrections.push({ employerId, period, id, version: answer.version, key: again })
  }
  if (turn % 4 === 0) {
    const email = `${key}@exemple.invalid`
    const body = { persons: [{ email }], acts: ['DECLARE'], months: 12 }
    const asked = randomUUID()
    const answer = await write(by, { method: 'POST', path: '/v1/mandate-requests', body, key: asked })
    if (answer.verdicts[0].outcome !== 'ASKED') throw new Error(JSON.stringify(answer))
    acknowledged.requests.push({ id: answer.verdicts[0].id, email, key: asked })
  }
  if (turn % 3 === 0) {
    const body = { grants: [grants[turn % grants.length]], scope: SCOPE, firstMonth: period, lastMonth: period }
    const { body: answer } = await insist(reader, { method: 'POST', path: '/v1/activity-batches', body })
    if (answer.results[0].outcome !== 'GIVEN') throw new Error(JSON.stringify(answer))
    acknowledged.readings.push({ id: answer.results[0].readingId })
  }
}

/** Reads the events from where it stopped, up to the last that is told now. */
function following(by: Caller, { insist, events }: Pick<Recorder, 'insist' | 'events'>): () => Promise<void> {
  let cursor: string | null = null
  return async () => {
    for (let more = true; more; ) {
      const path: string = `/v1/events?limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
      const { body } = await insist(by, { method: 'GET', path })
      events.push(...body.events)
      cursor = body.nextCursor
      more = body.hasMore
    }
  }
}
