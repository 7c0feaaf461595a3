export {
  CaseAct,
  CaseFileScan,
  CaseFileType,
  CaseKind,
  CaseOpinion,
  CaseOutcome,
  CaseParty,
  CaseSkill,
  CaseStatus,
} from '@cesu/db/model'
export * from './active-content.ts'
export * from './asking.ts'
export * from './bulk.ts'
export * from './case-ages.ts'
export * from './case-life.ts'
export { refuseCase } from './case-refusals.ts'
export * from './case-views.ts'
export type { Delays } from './delays.ts'
export * from './files.ts'
export * from './kinds.ts'
export * from './leaks.ts'
export * from './opinions.ts'
export type { Outcome } from './outcome.ts'
export * from './outcomes.ts'
export * from './told.ts'
export { BURST_TIMES, brokenTitleRules, LEAST_BURST_CENTS, VoucherAnomalyFacts } from './voucher-case.ts'
