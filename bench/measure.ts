/** Something to time: does its work once and says how many payslips (or evaluations) that was. */
export type Task = () => number

/** Nanoseconds by payslip, one figure a round. */
export type Timings = readonly number[]

const ROUNDS = 5

/** A slice lasts at least this long, in milliseconds: far above the grain of the clock. */
const SLICE_MS = 20

/** Slices of a task in a round; the fastest is kept: one that another process interrupted says nothing of the code. */
const SLICES = 10

const WARM_UP_MS = 400

const timeSlice = (task: Task): number => {
  const start = performance.now()
  let done = 0
  let elapsed = 0
  while (elapsed < SLICE_MS) {
    done += task()
    elapsed = performance.now() - start
  }
  return (elapsed * 1e6) / done
}

const warmUp = (task: Task): void => {
  const start = performance.now()
  while (performance.now() - start < WARM_UP_MS) task()
}

/**
 * Times tasks against each other, in one process: warmed up, then five rounds, in which slices of each take turns, so that
 * what slows the machine slows them all.
 */
export const compare = <Name extends string>(tasks: Readonly<Record<Name, Task>>): Record<Name, Timings> => {
  const names = Object.keys(tasks) as Name[]
  for (const name of names) warmUp(tasks[name])
  const timings = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < ROUNDS; round++) {
    const fastest = new Map<Name, number>()
    for (let slice = 0; slice < SLICES; slice++) {
      for (const name of names) {
        fastest.set(name, Math.min(fastest.get(name) ?? Number.POSITIVE_INFINITY, timeSlice(tasks[name])))
      }
    }
    for (const [name, nanoseconds] of fastest) timings[name].push(nanoseconds)
  }
  return timings
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = [...figures].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 }
}

/** a / b round by round. */
export const ratioOf = (a: Timings, b: Timings): Spread => spreadOf(a.map((time, round) => time / (b[round] ?? 0)))
