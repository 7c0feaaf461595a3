import { MONTHS_AHEAD } from '../proposals/contract-terms.ts'
import { addMonths, type Day, frenchDay, frenchMonth, type Period, periodOf, type Refusal } from '../shared/index.ts'
import type { EmployerEventInput, WorkerEventInput } from './event-input.ts'
import { refuseEvent } from './event-refusals.ts'

/** The days of the contract that something is said of; its last one is null while it runs. */
export interface EventContract {
  startDay: Day
  endDay: Day | null
  /** The last month declared, YYYY-MM; null when none is, absent when nobody looked. */
  lastMonth?: Period | null
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

type EndFacts = Pick<
  Extract<EmployerEventInput, { kind: 'END' }>,
  'lastDay' | 'lastDayWorked' | 'noticeStatus' | 'noticeFirstDay' | 'noticeLastDay'
>

/** Why what is added to the end of a contract is refused: the last day worked, and the notice. */
export const endFactReasons = (facts: EndFacts, contract: EventContract): Refusal[] => [
  ...workedReasons(facts.lastDayWorked, facts.lastDay, contract),
  ...noticeReasons(facts, contract),
]

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

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
