/** French figures and dates, written and read: pure text, for code that runs without a browser too. */
export * from './amounts.ts'
export * from './dates.ts'
export * from './parse.ts'
