export * from './acts.ts'
export * from './moves.ts'
export * from './refusals.ts'
export * from './words.ts'
