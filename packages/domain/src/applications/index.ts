export * from './application-input.ts'
export * from './refuse-application.ts'
export * from './suspension.ts'
