export {
  EmploymentEventKind,
  EmploymentEventStatus,
  EmploymentSide,
  NoticeStatus,
} from '@cesu/db/model'
export * from './end-sums.ts'
export * from './event-input.ts'
export { type EventContract, endFactReasons, eventReasons, monthsAfter } from './event-reasons.ts'
export * from './labels.ts'
