import type { ContractEndRoute, EmploymentEventKind, EmploymentSide, NoticeStatus } from '@cesu/db/model'
import { z } from 'zod'
import { type EndSum, type EndSumCents, endSumGrade, endSums } from '../employment-events/end-sums.ts'
import { type Day, firstDay, lastDay, type Period, periodsFrom } from '../shared/index.ts'
import type { SharingField } from './fields.ts'
import { type SharingScopeName, sharingScopes } from './scopes.ts'
import { sickPayThresholds } from './sick-pay-thresholds.ts'

/** A month of one contract, as it is held; nothing is declared where `declaredAt` is null. */
export interface ActivityMonth {
  month: Period
  /** The employer as this consumer knows them. */
  employerRef: string
  employerName: string
  startDay: string | null
  endDay: string | null
  paymentDay: string | null
  hoursHundredths: number | null
  grossCents: number | null
  netPaidCents: number | null
  netTaxableCents: number | null
  netSocialCents: number | null
  workerContributionsCents: number | null
  /** Instant of the version in force, ISO 8601. */
  declaredAt: string | null
}

/** What one side says of the end of a contract, or of a stop; of a contract of which nobody says anything, all but the employer is null. */
export interface ActivityEvent extends EndSumCents {
  /** The employer as this consumer knows them. */
  employerRef: string
  side: EmploymentSide | null
  lastDay: string | null
  lastDayWorked: string | null
  route: ContractEndRoute | null
  noticeStatus: NoticeStatus | null
  noticeFirstDay: string | null
  noticeLastDay: string | null
  /** Instant, ISO 8601. */
  statedAt: string | null
}

/** What is held of a worker: their months, and the events that a scope is about. */
export interface HeldActivity {
  months: readonly ActivityMonth[]
  events: readonly ActivityEvent[]
}

/** What is asked: some months, and the day of the stop where the scope is about one. */
export interface ActivityAsked {
  firstMonth: Period
  lastMonth: Period
  referenceDay: string | null
}

/** Whether a month is declared, not yet, or is of no contract that the Cesu knows: absent is not zero. */
const ActivityState = z.enum(['DECLARED', 'NOT_DECLARED', 'NOT_HELD'])

const text = z.string().nullable()
const whole = z.int().nullable()

/** What each field holds; what is null is not held. */
export const sharingFieldTypes = {
  month: z.string(),
  startDay: text,
  endDay: text,
  employerRef: text,
  hoursHundredths: whole,
  grossCents: whole,
  contributoryGrossCents: whole,
  netPaidCents: whole,
  netTaxableCents: whole,
  netSocialCents: whole,
  workerContributionsCents: whole,
  paymentDay: text,
  state: ActivityState,
  declaredAt: text,
  firstMonth: text,
  lastMonth: text,
  employers: whole,
  employerName: text,
  endOfContractDay: text,
  endReason: text,
  lastDayWorked: text,
  noticeStatus: text,
  noticeFirstDay: text,
  noticeLastDay: text,
  severanceCents: whole,
  retirementCents: whole,
  mutualCents: whole,
  fixedTermCents: whole,
  noticeCents: whole,
  paidLeaveCents: whole,
  statedBy: text,
  statedAt: text,
  hours150In3Months: z.boolean(),
  gross1015SmicIn6Months: z.boolean(),
  hours600In12Months: z.boolean(),
  gross2030SmicIn12Months: z.boolean(),
  rule: z.string(),
  referenceDay: z.string(),
  smicCents: z.int(),
  declaredMonths: z.int(),
  undeclaredMonths: z.int(),
} as const satisfies Record<SharingField, z.ZodType>

type Held = Partial<Record<SharingField, string | number | boolean | null>>
/** One record of an answer: exactly the fields of its scope. */
export type SharedRecord = Readonly<Record<string, string | number | boolean | null>>

/** Each month of each contract, and those of none. */
const byContract = (months: readonly ActivityMonth[], asked: ActivityAsked): Held[] => {
  const none = (month: Period): Held => ({ month, state: 'NOT_HELD' })
  return periodsFrom(asked.firstMonth, asked.lastMonth).flatMap((month) => {
    const held = months.filter((one) => one.month === month)
    if (held.length === 0) return [none(month)]
    const employers = new Set(held.map(({ employerRef }) => employerRef)).size
    return held.map((one) => ({
      ...one,
      contributoryGrossCents: one.grossCents,
      employers,
      ...spanOf(months, one),
      state: one.declaredAt === null ? 'NOT_DECLARED' : 'DECLARED',
    }))
  })
}

/** The first and the last month that an employer declared, among those asked. */
function spanOf(months: readonly ActivityMonth[], { employerRef }: ActivityMonth): Held {
  const theirs = months.filter((one) => one.employerRef === employerRef && one.declaredAt !== null)
  const declared = theirs.map(({ month }) => month).toSorted()
  return { firstMonth: declared.at(0) ?? null, lastMonth: declared.at(-1) ?? null }
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0)

const stateOf = (held: readonly unknown[], declared: readonly unknown[]) => {
  if (held.length === 0) return 'NOT_HELD'
  return declared.length < held.length ? 'NOT_DECLARED' : 'DECLARED'
}

/** The total of each month; one that is declared in part says that it is not yet. */
const byMonth = (months: readonly ActivityMonth[], asked: ActivityAsked): Held[] =>
  periodsFrom(asked.firstMonth, asked.lastMonth).map((month) => {
    const held = months.filter((one) => one.month === month)
    const declared = held.filter(({ declaredAt }) => declaredAt !== null)
    const state = stateOf(held, declared)
    if (declared.length === 0) return { month, state, employers: held.length === 0 ? null : 0 }
    return {
      ...{ month, state, employers: new Set(declared.map(({ employerRef }) => employerRef)).size },
      hoursHundredths: sum(declared.map((one) => one.hoursHundredths)),
      netPaidCents: sum(declared.map((one) => one.netPaidCents)),
      netTaxableCents: sum(declared.map((one) => one.netTaxableCents)),
      netSocialCents: sum(declared.map((one) => one.netSocialCents)),
    }
  })

/** What each side says, beside the other: nothing is chosen between them. */
const byEvent = (events: readonly ActivityEvent[]): Held[] =>
  events.map(({ side: statedBy, lastDay: endOfContractDay, route: endReason, ...said }) => ({
    ...{ ...said, statedBy, endOfContractDay, endReason },
  }))

/** Which events a scope reads for what is asked; null when it is about none. */
export function eventsAsked(
  scope: SharingScopeName,
  { firstMonth, lastMonth, referenceDay }: ActivityAsked,
): { kind: EmploymentEventKind; firstDay: Day; lastDay: Day } | null {
  const { event } = sharingScopes[scope]
  if (event === undefined) return null
  if (event === 'END') return { kind: event, firstDay: firstDay(firstMonth), lastDay: lastDay(lastMonth) }
  return { kind: event, firstDay: referenceDay ?? '', lastDay: referenceDay ?? '' }
}

/** The records that a scope lets out of what is held of a worker: exactly its fields, in its order; what is not held is null. */
export function sharedRecords(
  scope: SharingScopeName,
  { months, events }: HeldActivity,
  asked: ActivityAsked,
): SharedRecord[] {
  const { granularity, fields } = sharingScopes[scope]
  const inside = months.filter(({ month }) => asked.firstMonth <= month && month <= asked.lastMonth)
  const held = (): Held[] => {
    if (granularity === 'MONTH') return byContract(inside, asked)
    if (granularity === 'TOTAL') return byMonth(inside, asked)
    if (granularity === 'PREDICATE') return [sickPayThresholds(months, asked.referenceDay ?? '')]
    return byEvent(events)
  }
  return held().map((one) => Object.fromEntries(fields.map((field) => [field, one[field] ?? null])))
}

/**
 * What a scope about an event names and nobody has stated, of one contract at least: the consumer asks whoever knows, once. A sum that does
 * not go with how the contract ended is not missing.
 */
export function notHeldBy(scope: SharingScopeName, records: readonly SharedRecord[]): SharingField[] {
  const { granularity, fields } = sharingScopes[scope]
  if (granularity !== 'EVENT') return []
  return fields.filter(
    (field) => records.length === 0 || records.some((one) => one[field] === null && isDue(field, one)),
  )
}

const isDue = (field: SharingField, { endReason }: SharedRecord): boolean =>
  !endSums.some((sum) => sum === field) ||
  typeof endReason !== 'string' ||
  endSumGrade(endReason as ContractEndRoute, field as EndSum) !== null
