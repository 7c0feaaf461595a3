import type { DeclarationVersion, EmploymentTerms } from '@cesu/db/model'
import { type Day, firstDay, lastDay, type Period } from '../shared/index.ts'
import { elementsOfRecord, type StoredElements } from './element-columns.ts'

/** What of a declared month says whether it was plain. */
export type MonthDeclared = StoredElements &
  Pick<
    DeclarationVersion,
    | 'period'
    | 'startDay'
    | 'endDay'
    | 'hoursHundredths'
    | 'payKind'
    | 'payCents'
    | 'paidLeaveIncluded'
    | 'exemptionRenounced'
  >

/** A contract, as of the day on which one looks. */
export interface ContractDays extends Pick<EmploymentTerms, 'netHourlyCents'> {
  paidLeaveIncluded: boolean
  startDay: Day
  endDay: Day | null
}

/** The days of a month that a contract covers. */
export function contractDaysOf(period: Period, { startDay, endDay }: Pick<ContractDays, 'startDay' | 'endDay'>) {
  const first = startDay > firstDay(period) ? startDay : firstDay(period)
  const last = endDay !== null && endDay < lastDay(period) ? endDay : lastDay(period)
  return { startDay: first, endDay: last }
}

/**
 * True when a month was nothing but its hours, at the pay that the contract has today, over all its days: the next one can be declared
 * « as before » without losing anything that was said then.
 */
export function isPlainMonth(month: MonthDeclared, contract: ContractDays): boolean {
  const days = contractDaysOf(month.period, contract)
  return (
    month.hoursHundredths > 0 &&
    month.payKind === 'NET_HOURLY' &&
    month.payCents === contract.netHourlyCents &&
    month.paidLeaveIncluded === contract.paidLeaveIncluded &&
    !month.exemptionRenounced &&
    month.startDay === days.startDay &&
    month.endDay === days.endDay &&
    Object.keys(elementsOfRecord(month)).length === 0
  )
}
