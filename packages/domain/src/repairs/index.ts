export {
  RejectionReason,
  RepairOrigin,
  RepairOwner,
  RepairStatus,
  RepairSubject,
} from '@cesu/db/model'
export * from './labels.ts'
export * from './read-said.ts'
export { refuseRepair } from './repair-refusals.ts'
