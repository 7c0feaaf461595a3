export * from './acts.ts'
export * from './moves.ts'
export * from './refusals.ts'
