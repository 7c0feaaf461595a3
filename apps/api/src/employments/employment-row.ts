import type { DeclarableEmployment } from '@cesu/db'
import { ExemptionKind, Scheme, Territory } from '@cesu/db/model'
import { pairStates, toDeclareOn } from '@cesu/domain/declarations'
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
  /** Where it stands today. */
  state: z.enum(pairStates),
  /** The month to declare next; null when none can be. */
  nextPeriod: z.string().nullable(),
  /** Last day to declare it on time, YYYY-MM-DD; null without a month, or when nothing was declared for long. */
  dueDay: z.string().nullable(),
})

/** A pair as it leaves. */
export const employmentRow = (row: DeclarableEmployment, today: string) => {
  const { period, ...toDeclare } = toDeclareOn(row, today)
  return { ...row, lastDeclaration: lastDeclarationOf(row), ...toDeclare, nextPeriod: period }
}

const lastDeclarationOf = ({ lastPeriod, lastHoursHundredths, lastNetCents }: DeclarableEmployment) =>
  lastPeriod === null || lastHoursHundredths === null || lastNetCents === null
    ? null
    : { period: lastPeriod, hoursHundredths: lastHoursHundredths, netCents: lastNetCents }
