export * from './named-holidays.ts'
export * from './open-days.ts'
export * from './refuse-closure.ts'
