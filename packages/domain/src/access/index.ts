export { AgentRole, SessionAudience, StaffRole } from '@cesu/db/model'
export * from './permissions.ts'
