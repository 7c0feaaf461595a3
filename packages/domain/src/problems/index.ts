export * from './problem-kinds.ts'
export * from './refusals.ts'
