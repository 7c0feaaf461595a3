import { type EndSum, type EndSumCents, endSumGrade, endSums } from '@cesu/domain/employment-events'
import { ContractEndRoute } from '@cesu/domain/proposals'

/**
 * What is typed of a stop, or of the end of a contract: days as « YYYY-MM-DD », or as they are typed; sums in cents, « NaN » when they
 * cannot be read; the provident cover « true » or « false »; empty when nothing is.
 */
export interface TypedEvent extends Record<EndSum, string> {
  firstDay: string
  lastDay: string
  lastDayWorked: string
  route: string
  noticeStatus: string
  noticeFirstDay: string
  noticeLastDay: string
  portability: string
}

export type EventField = keyof TypedEvent

export const nothingTyped: TypedEvent = {
  ...{ firstDay: '', lastDay: '', lastDayWorked: '', route: '' },
  ...{ noticeStatus: '', noticeFirstDay: '', noticeLastDay: '' },
  ...{
    severanceCents: '',
    retirementCents: '',
    mutualCents: '',
    fixedTermCents: '',
    noticeCents: '',
    paidLeaveCents: '',
  },
  portability: '',
}

/** Every field, in the order of the forms. */
export const eventFields = Object.keys(nothingTyped) as EventField[]

/** What fields of an event need: what is typed, what is wrong with it, and where each field is. */
export interface EventFieldsProps {
  typed: TypedEvent
  onType: (typed: TypedEvent) => void
  messages: Partial<Record<EventField, string>>
  idOf: (field: EventField) => string
}

/** The same, empty fields as none. */
export const orNone = (typed: string): string | null => (typed === '' ? null : typed)

/** What is typed of the end of a contract, besides its day and how it ends. */
export const endFactsOf = (typed: TypedEvent) => {
  const { lastDayWorked, noticeStatus, noticeFirstDay, noticeLastDay, route, portability } = typed
  return {
    ...{ lastDayWorked: orNone(lastDayWorked), noticeStatus: orNone(noticeStatus) },
    // Days of a notice that there is not are asked for no more, and not kept; nor are the sums of another way of ending.
    ...{ noticeFirstDay: hasNotice(noticeStatus) ? orNone(noticeFirstDay) : null },
    ...{ noticeLastDay: hasNotice(noticeStatus) ? orNone(noticeLastDay) : null },
    ...(Object.fromEntries(
      endSums.map((sum) => [sum, typed[sum] === '' || !goesWith(route, sum) ? null : Number(typed[sum])]),
    ) as EndSumCents),
    portability: portability === '' ? null : portability === 'true',
  }
}

/** The same, as it is typed again from what was said. */
export const sumsTyped = (said: EndSumCents & { portability: boolean | null }) => ({
  ...(Object.fromEntries(endSums.map((sum) => [sum, `${said[sum] ?? ''}`])) as Record<EndSum, string>),
  portability: `${said.portability ?? ''}`,
})

/** Whether a sum goes with the way of ending that is chosen; none does before one is. */
export const goesWith = (route: string, sum: EndSum): boolean => sumGrade(route, sum) !== null

/** How sure that is. */
export const sumGrade = (route: string, sum: EndSum) =>
  Object.hasOwn(ContractEndRoute, route) ? endSumGrade(route as ContractEndRoute, sum) : null

/** Whether a notice has days. */
export const hasNotice = (noticeStatus: string): boolean => noticeStatus !== '' && noticeStatus !== 'NONE'
