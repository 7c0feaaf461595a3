export * from './messages.ts'
export * from './quota-raise.ts'
export * from './quota-refusals.ts'
