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
  await recorder.hold()
  await recorder.follow()
  const { missed, twice, disordered } = await verifyEvents(url, recorder)
  if (missed + twice + disordered > 0) console.log({ missed, twice, disordered })
  return {
    ...{
      title,
      ...(await verify(url, recorder)),
      misread: missed + twice + disordered,
      gapMs: longestGap(recorder.writes, since),
    },
    ...{ acknowledged: countOf(recorder) - acknowledged, answers: recorder.answers.slice(answers) },
  }
}

/** Longest time between two writes acknowledged after an instant, that instant being the first. */
function longestGap(writes: readonly number[], since: number): number {
  const after = writes.filter((at) => at >= since).toSorted((a, b) => a - b)
  return after.reduce((longest, at, rank) => Math.max(longest, at - (after[rank - 1] ?? since)), 0)
}
