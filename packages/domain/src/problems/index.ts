export * from './problem-details.ts'
export * from './problem-kinds.ts'
export * from './refusals.ts'
