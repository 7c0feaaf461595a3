import { hundredthsOf, minimumHourlyNetCents } from '../contributions/index.ts'
import { type Cents, lastDay } from '../shared/index.ts'
import type { DeclarationFacts } from './facts.ts'

/** Net pay of an hour, in whole cents rounded half-up; null when there are no hours. */
export const netHourlyCents = ({ pay, hours }: DeclarationFacts['input']): Cents | null => {
  if (pay.kind === 'NET_HOURLY') return pay.amountCents
  const hundredths = hundredthsOf(hours)
  return hundredths > 0 ? Math.floor((pay.amountCents * 200 + hundredths) / (2 * hundredths)) : null
}

/**
 * The least net pay of an hour on the last day of the month, in cents: the Smic when `level` is null, else the grid of
 * the level too; null when the month is out of what the engine covers.
 */
export const leastNetHourlyCents = (
  { input, employment, employee }: DeclarationFacts,
  level: number | null,
): Cents | null => {
  return minimumHourlyNetCents(lastDay(input.period), employment.territory, {
    level,
    paidLeaveIncluded: input.paidLeaveIncluded,
    scheme: employment.scheme,
    nonResident: employee.nonResident,
  })
}
