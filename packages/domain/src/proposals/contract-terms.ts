import type { Territory } from '@cesu/db/model'
import { isInHundredths, type MinimumWage, minimumWage } from '../contributions/index.ts'
import { mayBeCertified, openPeriods } from '../declarations/index.ts'
import { addMonths, type Day, firstDay, frenchDay, frenchEuros, type Refusal, yearOf } from '../shared/index.ts'
import type { EmploymentProposalInput } from './proposal-input.ts'
import { refuseProposal } from './proposal-refusals.ts'

/** Months ahead of today in which a contract may begin or end: ours, no text sets it (grade D). */
export const MONTHS_AHEAD = 12

/** Before 16, one works in holidays only, under an authorisation that no private home is given (Code du travail L4153-1). */
const LEAST_AGE = 16
const MOST_AGE = 110

/** Hours of the longest usual week, in hundredths (IDCC 3239 art. 134: 48 hours on average over twelve weeks). */
const LONGEST_WEEK = 4_800

/** Hours of a month up to which the pay includes the paid leave, in hundredths (Code du travail D1271-5-1, since 18 March 2019). */
const LEAVE_INCLUDED_UP_TO = 3_200

/** The terms of a proposed contract. */
export type ProposedTerms = Pick<
  EmploymentProposalInput,
  'birthDay' | 'startDay' | 'weeklyHours' | 'netHourlyCents' | 'level' | 'certified' | 'leaveMode'
>

/** Where and when a contract is proposed. */
export interface ProposalFacts {
  /** Where the work would be done. */
  territory: Territory
  today: Day
}

/** Age on a day, in whole years. */
const ageOn = (birthDay: Day, day: Day): number =>
  yearOf(day) - yearOf(birthDay) - (day.slice(5) < birthDay.slice(5) ? 1 : 0)

/**
 * The least wage of an hour of a proposed contract on its first day: that of its level, certificate, leave and age, as a declaration has it.
 * Null where the tables have no answer. The form and the server say the same.
 */
export function leastWage(
  { birthDay, startDay, level, certified, leaveMode }: Omit<ProposedTerms, 'netHourlyCents' | 'weeklyHours'>,
  territory: Territory,
): MinimumWage | null {
  const age = ageOn(birthDay, startDay)
  return minimumWage(startDay, territory, {
    level,
    certified: certified && mayBeCertified(level),
    paidLeaveIncluded: leaveMode === 'INCLUDED',
    ...(age >= LEAST_AGE && age < 18 ? { ageYears: age } : {}),
  })
}

/** Hours of a usual week as they are kept, in hundredths; null when the week has none. */
export const weekHundredths = ({ weeklyHours }: Pick<ProposedTerms, 'weeklyHours'>): number | null =>
  weeklyHours === null ? null : Math.round(weeklyHours * 100)

/**
 * All the reasons to refuse the terms of a proposed contract, in the order of the form, which asks while some are not typed yet: each
 * reason is told as soon as what it looks at is there.
 */
export function termsReasons(terms: Partial<ProposedTerms>, { territory, today }: ProposalFacts): Refusal[] {
  const { birthDay, startDay, level, certified = false, leaveMode, netHourlyCents } = terms
  const isWhole = birthDay !== undefined && startDay !== undefined
  const whole = isWhole && level !== undefined && leaveMode !== undefined && netHourlyCents !== undefined
  return [
    ...(isWhole ? ageReasons({ birthDay, startDay }) : []),
    ...(startDay === undefined ? [] : startReasons(startDay, today)),
    ...weekReasons(terms),
    ...(certified && level !== undefined && !mayBeCertified(level)
      ? [refuseProposal('contract.no_certificate', 'certified')]
      : []),
    ...(whole ? wageReasons({ birthDay, startDay, level, certified, leaveMode, netHourlyCents }, territory) : []),
  ]
}

function ageReasons({ birthDay, startDay }: Pick<ProposedTerms, 'birthDay' | 'startDay'>): Refusal[] {
  const age = ageOn(birthDay, startDay)
  if (age < LEAST_AGE) return [refuseProposal('worker.too_young', 'birthDay', { day: frenchDay(startDay) })]
  return age > MOST_AGE ? [refuseProposal('worker.born_too_long_ago', 'birthDay')] : []
}

function startReasons(startDay: Day, today: Day): Refusal[] {
  const first = firstDay(openPeriods(today).at(-1) ?? today)
  if (startDay < first) {
    return [refuseProposal('contract.starts_too_early', 'startDay', { first: frenchDay(first) })]
  }
  const last = addMonths(today, MONTHS_AHEAD)
  return startDay > last ? [refuseProposal('contract.starts_too_late', 'startDay', { last: frenchDay(last) })] : []
}

function weekReasons({ weeklyHours = null, leaveMode }: Partial<ProposedTerms>): Refusal[] {
  const hundredths = weekHundredths({ weeklyHours })
  if (hundredths === null || weeklyHours === null) return []
  if (hundredths > LONGEST_WEEK) return [refuseProposal('contract.week_too_long', 'weeklyHours')]
  if (hundredths <= 0 || !isInHundredths(weeklyHours)) {
    return [refuseProposal('contract.week_not_countable', 'weeklyHours')]
  }
  // A week is a twelfth of 52 of a month.
  const isShort = hundredths * 52 <= LEAVE_INCLUDED_UP_TO * 12
  return isShort && leaveMode === 'TAKEN' ? [refuseProposal('contract.leave_included', 'leaveMode')] : []
}

function wageReasons(terms: Omit<ProposedTerms, 'weeklyHours'>, territory: Territory): Refusal[] {
  const least = leastWage(terms, territory)?.netCents ?? null
  if (least === null || terms.netHourlyCents >= least) return []
  const printed = { wage: frenchEuros(terms.netHourlyCents), minimum: frenchEuros(least) }
  return [
    refuseProposal('contract.wage_below_minimum', 'netHourlyCents', { ...printed, day: frenchDay(terms.startDay) }),
  ]
}
