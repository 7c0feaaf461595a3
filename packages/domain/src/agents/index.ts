export { AgentRole, CaseKind, CaseSkill, PartnerKind } from '@cesu/db/model'
export * from './agent-input.ts'
export { refuseAgent } from './agent-refusals.ts'
export * from './people-changes.ts'
