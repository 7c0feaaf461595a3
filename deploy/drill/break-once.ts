import { setTimeout as sleep } from 'node:timers/promises'
import { whole } from './cluster.ts'
import type { Drill, Failure } from './failures.ts'
import type { Recorder } from './recorder.ts'
import type { Row } from './report.ts'
import { verify, verifyEvents } from './verify.ts'

/** Before what breaks, and after it is mended. */
const [BEFORE_MS, AFTER_MS] = [3_000, 5_000]

const countOf = ({ acknowledged }: Recorder): number =>
  Object.values(acknowledged).reduce((sum, { length }) => sum + length, 0)

/** Breaks something while everything is sent, mends it, then compares what is there with what was acknowledged. */
export async function breakOnce(drill: Drill, { title, run }: Omit<Failure, 'name'>): Promise<Row> {
  const { recorder, url } = drill
  const [acknowledged, answers] = [countOf(recorder), recorder.answers.length]
  recorder.go()
  await sleep(BEFORE_MS)
  const began = Date.now()
  const since = (await run(drill)) ?? began
  await whole()
  await sleep(AFTER_MS)
  const ended = Date.now()
  await recorder.hold()
  return {
    ...{
      title,
      ...(await verify(url, recorder)),
      misread: await misread(drill),
      gapMs: longestGap(recorder.writes, { since, ended }),
    },
    ...{ acknowledged: countOf(recorder) - acknowledged, answers: recorder.answers.slice(answers) },
  }
}

/** Events wait for the oldest transaction that still runs, whatever it does: a minute at most, which idle ones may last, and some more. */
const HELD_BACK_MS = 90_000

/** Events that a follower missed, read twice or out of order, once nothing holds them back. */
async function misread({ recorder, url }: Drill): Promise<number> {
  for (const since = performance.now(); ; await sleep(1_000)) {
    await recorder.follow()
    const { missed, twice, disordered } = await verifyEvents(url, recorder)
    const isOver = missed === 0 || performance.now() - since > HELD_BACK_MS
    if (isOver || twice + disordered > 0) return missed + twice + disordered
  }
}

/** Longest time without a write acknowledged between two instants. */
function longestGap(writes: readonly number[], { since, ended }: { since: number; ended: number }): number {
  const instants = [since, ...writes.filter((at) => at > since && at < ended).toSorted((a, b) => a - b), ended]
  return Math.max(...instants.map((at, rank) => at - (instants[rank - 1] ?? at)))
}
