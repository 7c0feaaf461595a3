/** What is typed of a stop, or of the end of a contract: days as « YYYY-MM-DD », or as they are typed; empty when nothing is. */
export interface TypedEvent {
  firstDay: string
  lastDay: string
  lastDayWorked: string
  route: string
  noticeStatus: string
  noticeFirstDay: string
  noticeLastDay: string
}

export type EventField = keyof TypedEvent

export const nothingTyped: TypedEvent = {
  ...{
    firstDay: '',
    lastDay: '',
    lastDayWorked: '',
    route: '',
    noticeStatus: '',
    noticeFirstDay: '',
    noticeLastDay: '',
  },
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
export const endFactsOf = ({ lastDayWorked, noticeStatus, noticeFirstDay, noticeLastDay }: TypedEvent) => ({
  ...{ lastDayWorked: orNone(lastDayWorked), noticeStatus: orNone(noticeStatus) },
  // Days of a notice that there is not are asked for no more, and not kept.
  ...{ noticeFirstDay: hasNotice(noticeStatus) ? orNone(noticeFirstDay) : null },
  noticeLastDay: hasNotice(noticeStatus) ? orNone(noticeLastDay) : null,
})

/** Whether a notice has days. */
export const hasNotice = (noticeStatus: string): boolean => noticeStatus !== '' && noticeStatus !== 'NONE'
