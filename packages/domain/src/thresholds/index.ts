export * from './change.ts'
export * from './thresholds.ts'
