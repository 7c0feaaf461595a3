export * from './application-input.ts'
export * from './refuse-application.ts'
export * from './suspension.ts'
export * from './unusual-reading.ts'
