export * from './service-cuts.ts'
export * from './setting-refusals.ts'
