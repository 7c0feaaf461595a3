import { MONTHS_AHEAD } from '../proposals/contract-terms.ts'
import { endRouteLabel } from '../proposals/labels.ts'
import {
  addMonths,
  capitalised,
  type Day,
  frenchDay,
  frenchMonth,
  type Period,
  periodOf,
  type Refusal,
} from '../shared/index.ts'
import { endSumGrade, endSums } from './end-sums.ts'
import type { EmployerEventInput, WorkerEventInput } from './event-input.ts'
import { refuseEvent } from './event-refusals.ts'

/** The days of the contract that something is said of; its last one is null while it runs. */
export interface EventContract {
  startDay: Day
  endDay: Day | null
  /** The last month declared, YYYY-MM; null when none is, absent when nobody looked. */
  lastMonth?: Period | null
  /** The last month declared with a balance of paid leave, YYYY-MM; null when none is, absent when nobody looked. */
  leaveMonth?: Period | null
}

/** Months before today of which something is still said: those that an access is kept (CRPA R114-9-7); ours (grade D). */
const MONTHS_BACK = 36

/** Every reason to refuse what is said of a contract, each on its field; none when it is admissible. */
export function eventReasons(
  said: EmployerEventInput | WorkerEventInput,
  contract: EventContract,
  today: Day,
): Refusal[] {
  return said.kind === 'STOP' ? stopReasons(said, contract, today) : endReasons(said, contract, today)
}

type Stop = Extract<WorkerEventInput, { kind: 'STOP' }>
type End = Extract<EmployerEventInput | WorkerEventInput, { kind: 'END' }>

function stopReasons({ firstDay, lastDay, lastDayWorked }: Stop, contract: EventContract, today: Day): Refusal[] {
  const last = addMonths(today, MONTHS_BACK)
  return [
    ...insideContract('firstDay', firstDay, contract),
    ...tooOld('firstDay', firstDay, today),
    ...(firstDay > today ? [refuseEvent('event.to_come', 'firstDay')] : []),
    ...(lastDay !== null && lastDay < firstDay ? [refuseEvent('event.in_disorder', 'lastDay')] : []),
    ...(lastDay !== null && lastDay > last
      ? [refuseEvent('event.too_late', 'lastDay', { last: frenchDay(last) })]
      : []),
    ...workedReasons(lastDayWorked, firstDay, contract),
  ]
}

function endReasons(said: End, contract: EventContract, today: Day): Refusal[] {
  const { lastDay, lastDayWorked } = said
  const last = addMonths(today, MONTHS_AHEAD)
  return [
    ...insideContract('lastDay', lastDay, contract),
    ...tooOld('lastDay', lastDay, today),
    ...(lastDay > last ? [refuseEvent('event.too_late', 'lastDay', { last: frenchDay(last) })] : []),
    ...monthsAfter(lastDay, contract),
    ...('route' in said ? endFactReasons(said, contract) : workedReasons(lastDayWorked, lastDay, contract)),
  ]
}

type EndFacts = Omit<
  Extract<EmployerEventInput, { kind: 'END'; route: unknown }>,
  'kind' | 'employerId' | 'employmentId'
>

/** Why what is added to the end of a contract is refused: the last day worked, the notice, the sums, and the provident cover. */
export const endFactReasons = (facts: EndFacts, contract: EventContract): Refusal[] => [
  ...workedReasons(facts.lastDayWorked, facts.lastDay, contract),
  ...noticeReasons(facts, contract),
  ...sumReasons(facts, contract),
  ...portabilityReasons(facts),
]

/** Why the sums are refused: each goes with how the contract ends, and none is declared with a month. */
function sumReasons(facts: EndFacts, { leaveMonth }: EventContract): Refusal[] {
  const { route, noticeStatus, noticeCents, paidLeaveCents } = facts
  const given = endSums.filter((sum) => facts[sum] !== null)
  const others = given.filter((sum) => endSumGrade(route, sum) === null)
  if (others.length > 0) {
    return others.map((sum) =>
      refuseEvent('event.sum_of_other_end', sum, { route: endRouteLabel(route).toLowerCase() }),
    )
  }
  // A death leaves no notice, and what stands for it is paid.
  const isAfterDeath = noticeStatus === 'NONE' && (route === 'EMPLOYER_DEATH' || route === 'CHILD_DEATH')
  const isWaived = noticeStatus === null || noticeStatus === 'WAIVED_PAID' || isAfterDeath
  return [
    ...(noticeCents !== null && !isWaived ? [refuseEvent('event.sum_without_waived_notice', 'noticeCents')] : []),
    ...(paidLeaveCents !== null && leaveMonth
      ? [refuseEvent('event.sum_declared', 'paidLeaveCents', { month: capitalised(frenchMonth(leaveMonth)) })]
      : []),
  ]
}

/** Why the worker cannot keep the provident cover (CSS L911-8). */
function portabilityReasons({ route, portability }: EndFacts): Refusal[] {
  if (portability !== true) return []
  if (route === 'DISMISSAL_GROSS') return [refuseEvent('event.no_portability', 'portability')]
  return route === 'WORKER_DEATH' ? [refuseEvent('event.no_portability_after_death', 'portability')] : []
}

/** Why the days of a notice are refused. */
function noticeReasons(
  { lastDay, noticeStatus, noticeFirstDay, noticeLastDay }: EndFacts,
  { startDay }: EventContract,
): Refusal[] {
  const given = noticeFirstDay ?? noticeLastDay
  if (given !== null && (noticeStatus === null || noticeStatus === 'NONE')) {
    return [refuseEvent('event.no_notice', noticeFirstDay === null ? 'noticeLastDay' : 'noticeFirstDay')]
  }
  if (noticeFirstDay !== null && noticeFirstDay < startDay) {
    return [refuseEvent('event.before_contract', 'noticeFirstDay', { start: frenchDay(startDay) })]
  }
  if (noticeLastDay !== null && noticeLastDay > lastDay) {
    return [refuseEvent('event.after_contract', 'noticeLastDay', { end: frenchDay(lastDay) })]
  }
  return noticeFirstDay !== null && noticeFirstDay > (noticeLastDay ?? lastDay)
    ? [refuseEvent('event.in_disorder', noticeLastDay === null ? 'noticeFirstDay' : 'noticeLastDay')]
    : []
}

/** An end before a month that is declared: one of the two is wrong. */
export const monthsAfter = (
  lastDay: Day,
  { lastMonth }: Pick<EventContract, 'lastMonth'>,
  field = 'lastDay',
): Refusal[] =>
  lastMonth && lastMonth > periodOf(lastDay)
    ? [refuseEvent('event.months_after', field, { month: capitalised(frenchMonth(lastMonth)) })]
    : []

/** Why the last day worked is refused: it comes before what follows it, and within the contract. */
function workedReasons(worked: Day | null, before: Day, { startDay }: EventContract): Refusal[] {
  const field = 'lastDayWorked'
  if (worked === null) return []
  if (worked > before) return [refuseEvent('event.worked_after', field, { day: frenchDay(before) })]
  return worked < startDay ? [refuseEvent('event.before_contract', field, { start: frenchDay(startDay) })] : []
}

const insideContract = (field: string, day: Day, { startDay, endDay }: EventContract): Refusal[] => [
  ...(day < startDay ? [refuseEvent('event.before_contract', field, { start: frenchDay(startDay) })] : []),
  ...(endDay !== null && day > endDay ? [refuseEvent('event.after_contract', field, { end: frenchDay(endDay) })] : []),
]

const tooOld = (field: string, day: Day, today: Day): Refusal[] => {
  const first = addMonths(today, -MONTHS_BACK)
  return day < first ? [refuseEvent('event.too_old', field, { first: frenchDay(first) })] : []
}
