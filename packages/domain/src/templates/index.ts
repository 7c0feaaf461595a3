export * from './seeds.ts'
export * from './template.ts'
export * from './template-variables.ts'
