export { parseCalendarInput, parseFault } from './calendar-input.ts'
export { calendarOfMonth, calendarStepLabels } from './calendar-of-month.ts'
export { penaltyOf } from './penalty.ts'
