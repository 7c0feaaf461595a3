export { AgentRole, StaffRole } from '@cesu/db/model'
export * from './permissions.ts'
