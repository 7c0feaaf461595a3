export * from './mandate-refusal.ts'
