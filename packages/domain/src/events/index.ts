export * from './catalogue.ts'
export type { SignInRefusal } from './sign-in-events.ts'
