import type { DeclarableEmployment } from '@cesu/db'
import { ExemptionKind, Scheme, Territory } from '@cesu/db/model'
import { openPeriods } from '@cesu/domain/declarations'
import { nextPeriod, periodOf } from '@cesu/domain/shared'
import { z } from 'zod'

/** A pair that can be declared today, with its contract and its last declaration. Amounts in cents. */
export const EmploymentRow = z.object({
  employerId: z.string(),
  employmentId: z.string(),
  employerName: z.string(),
  employerCesuNumber: z.string(),
  employeeName: z.string(),
  employeeCesuNumber: z.string(),
  activity: z.string(),
  netHourlyCents: z.int(),
  paidLeaveIncluded: z.boolean(),
  scheme: z.enum(Scheme),
  nonResident: z.boolean(),
  territory: z.enum(Territory),
  exemption: z.enum(ExemptionKind),
  startDay: z.string(),
  endDay: z.string().nullable(),
  lastDeclaration: z.object({ period: z.string(), hoursHundredths: z.int(), netCents: z.int() }).nullable(),
  /** The first open month after the last declared one; null when the current month, or the contract's last, is declared or past. */
  nextPeriod: z.string().nullable(),
})

/** A pair as it leaves. */
export const employmentRow = (row: DeclarableEmployment, today: string) => ({
  ...row,
  lastDeclaration:
    row.lastPeriod === null || row.lastHoursHundredths === null || row.lastNetCents === null
      ? null
      : { period: row.lastPeriod, hoursHundredths: row.lastHoursHundredths, netCents: row.lastNetCents },
  nextPeriod: nextToDeclare(row, today),
})

function nextToDeclare({ lastPeriod, startDay, endDay }: DeclarableEmployment, today: string): string | null {
  const oldestOpen = openPeriods(today).at(-1) ?? periodOf(today)
  const first = lastPeriod === null ? periodOf(startDay) : nextPeriod(lastPeriod)
  const candidate = first > oldestOpen ? first : oldestOpen
  const last = endDay === null || endDay > today ? periodOf(today) : periodOf(endDay)
  return candidate <= last ? candidate : null
}
