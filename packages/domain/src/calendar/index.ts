export { CalendarInput, FaultInput, parseCalendarInput, parseFault } from './calendar-input.ts'
export {
  type CalendarDates,
  type CalendarQuestion,
  CalendarStep,
  calendarOfMonth,
  calendarStepLabels,
  type MonthCalendar,
} from './calendar-of-month.ts'
export { type Fault, type FaultKind, faultLabels, type Penalty, type PenaltyLine, penaltyOf } from './penalty.ts'
