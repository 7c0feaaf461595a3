import { availableParallelism } from 'node:os'
import { spreadOf } from '../../bench/measure.ts'
import { countBusyCores } from '../../bench/processes/busy-cores.ts'
import type { Drill } from './failures.ts'
import { end } from './machine.ts'
import { answers, startProcess } from './platform.ts'
import type { Recorder } from './recorder.ts'

const [ROUNDS, ROUND_MS, CALLERS] = [3, 6_000, 8]
const LEAST = 1.1

/** What two processes do, against one: the ratio of the medians of the rounds, and whether the machine let it be judged. */
export interface Scaled {
  ratio: number
  /** Cores kept busy by everything, with one process. */
  busyCores: number
  judged: boolean
  kept: boolean
}

/** Pages of a list, a second, by eight programs. */
async function pagesPerSecond(recorder: Recorder): Promise<number> {
  const until = performance.now() + ROUND_MS
  let pages = 0
  const read = async (rank: number) => {
    while (performance.now() < until) {
      const { status } = await recorder.caller(rank).call({ method: 'GET', path: '/v1/declarations?limit=50' })
      if (status === 200) pages += 1
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, (_, rank) => read(rank)))
  return (pages * 1_000) / ROUND_MS
}

/** Measures one and two in turns. */
export async function scale({ machine, recorder, tree }: Drill): Promise<Scaled> {
  const found: { one: number; two: number; busy: number }[] = []
  while (found.length < ROUNDS) {
    const two = await pagesPerSecond(recorder)
    await end('api2', 'SIGTERM')
    const busyCores = countBusyCores()
    const one = await pagesPerSecond(recorder)
    found.push({ one, two, busy: busyCores() })
    startProcess(machine, 'api2', tree)
    await answers('api2')
  }
  const ratio = spreadOf(found.map(({ one, two }) => two / one)).median
  const busyCores = spreadOf(found.map(({ busy }) => busy)).median
  const judged = busyCores * LEAST <= availableParallelism()
  return { ratio, busyCores, judged, kept: ratio >= LEAST }
}
