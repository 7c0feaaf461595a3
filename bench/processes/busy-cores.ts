import { cpus } from 'node:os'

/** Time of all the cores since the start of the machine, in milliseconds. */
const coreTimes = () =>
  cpus().reduce(
    ({ all, idle }, { times }) => ({
      all: all + Object.values(times).reduce((sum, time) => sum + time, 0),
      idle: idle + times.idle,
    }),
    { all: 0, idle: 0 },
  )

/** Counts how many cores are busy, whoever uses them, from now until it is asked. */
export function countBusyCores(): () => number {
  const before = coreTimes()
  return () => {
    const now = coreTimes()
    const all = now.all - before.all
    return all === 0 ? 0 : (cpus().length * (all - (now.idle - before.idle))) / all
  }
}
