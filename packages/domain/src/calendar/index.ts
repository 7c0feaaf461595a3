export { CalendarInput, calendarExpected, FaultInput } from './calendar-input.ts'
export { type CalendarDates, calendarOfMonth, calendarStepLabels } from './calendar-of-month.ts'
export { penaltyOf } from './penalty.ts'
