import type { DeclarationVersion } from '@cesu/db/model'
import { z } from 'zod'
import { hundredthsOf } from '../contributions/index.ts'
import type { MonthElements } from './element-fields.ts'
import { expensesCents, overtimeOf } from './elements.ts'

/** Hours at one premium, as they are kept. */
export const KeptOvertime = z.object({ hoursHundredths: z.int(), premiumPercent: z.int() })

/** The columns of a version that say the elements of its month. */
export type ElementColumns = Pick<
  DeclarationVersion,
  | 'presenceHundredths'
  | 'nightPresenceHundredths'
  | 'paidLeaveHalfDays'
  | 'paidLeaveHundredths'
  | 'bonusCents'
  | 'leaveBalanceCents'
  | 'contractEndCents'
  | 'depositCents'
  | 'mileageCents'
  | 'transportCents'
  | 'reimbursementsCents'
  | 'benefitMeals'
  | 'benefitLodgingMonths'
  | 'certified'
  | 'youngWorkerAge'
> & { overtime: z.infer<typeof KeptOvertime>[] }

/** The same read back: the overtime is what the database holds, JSON. */
export type StoredElements = Omit<ElementColumns, 'overtime'> & { overtime: unknown }

/** The elements of a month as they are kept: 0, false or null for what it does not declare. */
export const columnsOfElements = (elements: MonthElements): ElementColumns => ({
  overtime: overtimeOf(elements).map((slice) => ({
    hoursHundredths: hundredthsOf(slice.hours),
    premiumPercent: slice.premiumPercent,
  })),
  presenceHundredths: hundredthsOf(elements.presenceHours ?? 0),
  nightPresenceHundredths: hundredthsOf(elements.nightPresenceHours ?? 0),
  paidLeaveHalfDays: (elements.paidLeaveDays ?? 0) * 2,
  paidLeaveHundredths: hundredthsOf(elements.paidLeaveHours ?? 0),
  bonusCents: elements.bonusCents ?? 0,
  leaveBalanceCents: elements.leaveBalanceCents ?? 0,
  contractEndCents: elements.contractEndCents ?? 0,
  depositCents: elements.depositCents ?? 0,
  mileageCents: elements.mileageCents ?? 0,
  transportCents: elements.transportCents ?? 0,
  reimbursementsCents: expensesCents(elements),
  benefitMeals: elements.mealsProvided ?? 0,
  benefitLodgingMonths: elements.lodgingProvided ? 1 : 0,
  certified: elements.certified ?? false,
  youngWorkerAge: elements.youngWorkerAge ?? null,
})

/** The elements that a kept month declares, and only those, as they were declared: of « Déclarer » and of its correction alike. */
export const elementsOfRecord = (kept: StoredElements): MonthElements => {
  const slices = z.array(KeptOvertime).parse(kept.overtime)
  const overtime = (premium: number): number =>
    slices.reduce(
      (sum, { premiumPercent, hoursHundredths }) => sum + (premiumPercent === premium ? hoursHundredths : 0),
      0,
    )
  const all = {
    overtimeHours25: overtime(25) / 100,
    overtimeHours50: overtime(50) / 100,
    presenceHours: kept.presenceHundredths / 100,
    nightPresenceHours: kept.nightPresenceHundredths / 100,
    paidLeaveDays: kept.paidLeaveHalfDays / 2,
    paidLeaveHours: kept.paidLeaveHundredths / 100,
    bonusCents: kept.bonusCents,
    leaveBalanceCents: kept.leaveBalanceCents,
    contractEndCents: kept.contractEndCents,
    depositCents: kept.depositCents,
    mileageCents: kept.mileageCents,
    transportCents: kept.transportCents,
    otherExpensesCents: kept.reimbursementsCents - kept.mileageCents - kept.transportCents,
    mealsProvided: kept.benefitMeals,
    lodgingProvided: kept.benefitLodgingMonths > 0,
    certified: kept.certified,
    youngWorkerAge: kept.youngWorkerAge,
  } satisfies Record<keyof MonthElements, number | boolean | null>
  return Object.fromEntries(Object.entries(all).filter(([, value]) => Boolean(value)))
}
