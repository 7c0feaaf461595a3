import { applyHours, type Cents, divideHalfUp } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { grossUp, REACH_CENTS, WHOLE_TEN_MILLIONTHS } from '../gross-up.ts'
import type { Columns, SearchColumns } from './columns.ts'
import type { Plan } from './plan.ts'
import { roundedShare } from './rounding.ts'
import type { Run } from './run.ts'

const isHourly = ({ situation }: Plan): boolean =>
  situation.payKind === 'NET_HOURLY' || situation.payKind === 'GROSS_HOURLY'

const isNet = ({ situation }: Plan): boolean => situation.payKind === 'NET' || situation.payKind === 'NET_HOURLY'

/** The pays of the month, into the column of the gross pays; 0 and refused where they are too high. */
const fillMonthlyPay = ({ input, output }: Columns, plan: Plan, { from, to }: Run): void => {
  const { payCents, hoursHundredths } = input
  const { grossCents, refused } = output
  const hourly = isHourly(plan)
  for (let row = from; row < to; row++) {
    const pay = payCents[row] ?? 0
    const monthly = hourly ? applyHours(pay, hoursHundredths[row] ?? 0) : pay
    const isTooHigh = monthly > MOST_PAY_CENTS
    refused[row] = isTooHigh ? 1 : 0
    grossCents[row] = isTooHigh ? 0 : monthly
  }
}

/** The gross of a net near the ceiling or above it: one row at a time. */
const grossAlone = ({ output }: Columns, { schedule }: Plan, row: number): void => {
  const net = output.grossCents[row] ?? 0
  if (output.refused[row] === 0) output.grossCents[row] = grossUp(schedule, net).grossCents
}

/** Lists the rows whose gross is surely up to the ceiling, where a search may start; the others are worked out at once. */
const listRows = (columns: Columns, plan: Plan, { from, to }: Run): number => {
  const { rows, wanted, start } = columns.search
  const mostCents = plan.schedule.ceilingCents - REACH_CENTS
  let count = 0
  for (let row = from; row < to; row++) {
    const net = columns.output.grossCents[row] ?? 0
    const gross = divideHalfUp(net * WHOLE_TEN_MILLIONTHS, plan.keptUpToCeiling)
    if (gross > mostCents) grossAlone(columns, plan, row)
    else {
      rows[count] = row
      wanted[count] = net
      start[count] = gross
      count++
    }
  }
  return count
}

const subtractShares = (
  { tried, csgBase, net }: SearchColumns,
  { ratesOnGross, ratesOnCsgBase }: Plan,
  count: number,
) => {
  const subtract = (base: Float64Array, ratePcm: number): void => {
    for (let index = 0; index < count; index++) {
      net[index] = (net[index] ?? 0) - roundedShare(base[index] ?? 0, ratePcm)
    }
  }
  // biome-ignore lint/complexity/noForEach: as in compute-run.ts
  ratesOnGross.forEach((ratePcm) => {
    subtract(tried, ratePcm)
  })
  // biome-ignore lint/complexity/noForEach: as in compute-run.ts
  ratesOnCsgBase.forEach((ratePcm) => {
    subtract(csgBase, ratePcm)
  })
}

/** Tries the gross at some cents from the start, for the rows still listed; keeps in the list those it does not suit. */
const tryAt = (columns: Columns, plan: Plan, { count, cents }: { count: number; cents: Cents }): number => {
  const { rows, wanted, start, tried, csgBase, net } = columns.search
  const { csgBaseSharePcm } = plan.schedule
  for (let index = 0; index < count; index++) {
    const gross = (start[index] ?? 0) + cents
    tried[index] = gross
    net[index] = gross
    csgBase[index] = roundedShare(gross, csgBaseSharePcm)
  }
  subtractShares(columns.search, plan, count)
  let left = 0
  for (let index = 0; index < count; index++) {
    const row = rows[index] ?? 0
    if (net[index] === wanted[index]) columns.output.grossCents[row] = tried[index] ?? 0
    else {
      rows[left] = row
      wanted[left] = wanted[index] ?? 0
      start[left] = start[index] ?? 0
      left++
    }
  }
  return left
}

/** `grossUp` down the columns: the same gross, tried at the same distances in the same order. */
const grossUpColumn = (columns: Columns, plan: Plan, run: Run): void => {
  let count = listRows(columns, plan, run)
  for (let distance = 0; distance <= REACH_CENTS && count > 0; distance++) {
    count = tryAt(columns, plan, { count, cents: distance })
    if (distance > 0) count = tryAt(columns, plan, { count, cents: -distance })
  }
  for (let index = 0; index < count; index++) grossAlone(columns, plan, columns.search.rows[index] ?? 0)
}

/** Fills the gross pays; a row that is refused is a pay of 0. True when none is above the ceiling. */
export const fillGross = (columns: Columns, plan: Plan, run: Run): boolean => {
  const { grossCents, refused } = columns.output
  fillMonthlyPay(columns, plan, run)
  if (isNet(plan)) grossUpColumn(columns, plan, run)
  const { ceilingCents } = plan.schedule
  const refusesAbove = plan.situation.scheme === 'FAMILY_HOST'
  let isUpToCeiling = true
  for (let row = run.from; row < run.to; row++) {
    if ((grossCents[row] ?? 0) <= ceilingCents) continue
    if (refusesAbove) {
      refused[row] = 1
      grossCents[row] = 0
    } else isUpToCeiling = false
  }
  return isUpToCeiling
}
