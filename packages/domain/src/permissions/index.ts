export { AgentRole, StaffRole } from '@cesu/db/model'
export * from './agent.ts'
export * from './holders.ts'
export * from './partner-staff.ts'
