import { hundredthsOf, minimumHourlyNetCents } from '../contributions/index.ts'
import { type Cents, lastDay } from '../shared/index.ts'
import type { DeclarationFacts } from './facts.ts'

/** Net pay of an hour, in whole cents rounded down, for reading; null when there are no hours. */
export const netHourlyCents = ({ pay, hours }: DeclarationFacts['input']): Cents | null => {
  if (pay.kind === 'NET_HOURLY') return pay.amountCents
  const hundredths = hundredthsOf(hours)
  return hundredths > 0 ? Math.floor((pay.amountCents * 100) / hundredths) : null
}

/** True when the pay is less than so many cents an hour: exact, on the whole month and without rounding. */
export const isPaidUnder = ({ pay, hours }: DeclarationFacts['input'], hourlyCents: Cents): boolean =>
  pay.kind === 'NET_HOURLY' ? pay.amountCents < hourlyCents : pay.amountCents * 100 < hourlyCents * hundredthsOf(hours)

/**
 * The least net pay of an hour on the last day of the month, in cents: the Smic when `level` is null, else the grid of
 * the level too; null when the month or the territory is out of what the engine covers.
 */
export const leastNetHourlyCents = (
  { input, employment, employee }: DeclarationFacts,
  level: number | null,
): Cents | null =>
  minimumHourlyNetCents(lastDay(input.period), employment.territory, {
    level,
    paidLeaveIncluded: input.paidLeaveIncluded,
    scheme: employment.scheme,
    nonResident: employee.nonResident,
  })
