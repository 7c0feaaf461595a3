export * from './problem-kinds.ts'
