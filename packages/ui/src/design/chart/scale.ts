/** A point of a step line: from this time on, this value. */
export interface ChartStep {
  /** Milliseconds. */
  readonly time: number
  readonly number: number
  /** The value as it is written. */
  readonly text: string
  /** When it starts, as it is written. */
  readonly since: string
}

/** Where everything of a step chart stands: shares of its width from the left, of its height from the top. */
interface Scale {
  x: (time: number) => number
  y: (number: number) => number
  /** The values to write on the axis. */
  ticks: readonly { number: number; text: string }[]
  /** 1 January of each year to write, milliseconds UTC. */
  years: readonly number[]
}

/** The part of the height that a written value needs for itself. */
const TICK_SHARE = 0.09

/** The most years that have room to be written. */
const MOST_YEARS = 6

/** The scale of a step line, which must have a step. */
export function scaleOf(steps: readonly ChartStep[]): Scale {
  const times = steps.map(({ time }) => time)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const domain = domainOf(steps.map(({ number }) => number))
  const [bottom, top] = domain
  return {
    x: (time) => (time - first) / Math.max(last - first, 1),
    y: (number) => (top - number) / (top - bottom),
    ticks: ticksOf(steps, domain),
    years: yearsOf(first, last),
  }
}

/** 1 January of the years that the line crosses: all of them, or one of so many where they are many. */
function yearsOf(first: number, last: number): number[] {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()]
  const every = Math.ceil((to - from + 1) / MOST_YEARS)
  return Array.from({ length: to - from + 1 }, (_, index) => Date.UTC(from + index, 0, 1)).filter(
    (time, index) => time >= first && index % every === (first === Date.UTC(from, 0, 1) ? 0 : 1 % every),
  )
}

/** Room above and under the values, never under zero unless they are. */
function domainOf(values: readonly number[]): [bottom: number, top: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = Math.max((most - least) * 0.15, Math.abs(most) * 0.05, 1)
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room]
}

/** The last value, the extremes, then as many others as leave each other room. */
function ticksOf(steps: readonly ChartStep[], [bottom, top]: readonly [number, number]): ChartStep[] {
  const newest = steps.toReversed()
  const byNumber = newest.toSorted((a, b) => a.number - b.number)
  const kept: ChartStep[] = []
  for (const step of [newest[0], byNumber.at(-1), byNumber[0], ...newest]) {
    if (step && kept.every(({ number }) => Math.abs(number - step.number) > (top - bottom) * TICK_SHARE))
      kept.push(step)
  }
  return kept
}
