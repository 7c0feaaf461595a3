export type { ParameterCheck } from '@cesu/db/model'
export * from './comment.ts'
export * from './watch.ts'
export * from './wording.ts'
