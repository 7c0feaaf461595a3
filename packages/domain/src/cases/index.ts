export { CaseKind, CaseStatus } from '@cesu/db/model'
export * from './case-life.ts'
export * from './kinds.ts'
