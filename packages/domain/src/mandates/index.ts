export { MandateAct, MandateStatus } from '@cesu/db/model'
export * from './labels.ts'
export * from './mandate-refusal.ts'
