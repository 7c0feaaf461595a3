/** What the applications import: connections, contexts, migrations, roles, secrets, and the repositories by context. */

export * from './agents/agents.ts'
export * from './approvals/approvals.ts'
export * from './cases/answer-files.ts'
export * from './cases/bulk-decisions.ts'
export * from './cases/case-colleagues.ts'
export * from './cases/case-files.ts'
export * from './cases/case-life.ts'
export * from './cases/case-messages.ts'
export * from './cases/case-presence.ts'
export * from './cases/case-steering.ts'
export * from './cases/case-views.ts'
export {
  type CaseFilter,
  type CaseRow,
  countCases,
  findCase,
  findPicked,
  findTeamFor,
  insertCase,
  listCases,
  listCasesAbout,
  listCasesOf,
  listTeams,
  type PickedCase,
  pickCases,
} from './cases/cases.ts'
export type { FoundCases } from './cases/search-cases.ts'
export * from './citizens/citizens.ts'
export { asAdmin } from './connection/admin.ts'
export { type Connection, connect, type Db, Prisma, poolFigures, type Tx } from './connection/client.ts'
export { type DbContext, withContext } from './connection/context.ts'
export { failureOf } from './connection/failure.ts'
export { migrate, missingMigrations, OtherMigrations } from './connection/migrate.ts'
export { newId } from './connection/new-id.ts'
export { OperatorError } from './connection/operator-error.ts'
export { prepareDatabase } from './connection/prepare.ts'
export {
  ensureLogins,
  forEachPool,
  type Pool,
  pools,
  type Role,
  roles,
  turnedAway,
  urlFor,
} from './connection/roles.ts'
export { type UnderWay, underWay } from './connection/under-way.ts'
export * from './declarations/change-declaration.ts'
export * from './declarations/declarations.ts'
export * from './declarations/household-month.ts'
export * from './declarations/household-recomputation.ts'
export * from './declarations/household-year.ts'
export * from './declarations/list-declarations.ts'
export * from './declarations/month-facts.ts'
export { findFirstOwnYear, findOwnDeclaration, type OwnDeclaration } from './declarations/own-declaration.ts'
export * from './declarations/regularised.ts'
export * from './declarations/year-partitions.ts'
export * from './documents/document-keys.ts'
export * from './documents/documents.ts'
export * from './employers/employers.ts'
export * from './employments/employment-events.ts'
export * from './employments/employments.ts'
export * from './employments/pairs-to-declare.ts'
export * from './files/list-files.ts'
export * from './files/received-files.ts'
export type { Forgetting } from './forget.ts'
export * from './habilitations/api-clients.ts'
export * from './habilitations/api-requests.ts'
export * from './habilitations/authorization-requests.ts'
export * from './habilitations/authorizations.ts'
export * from './habilitations/live-client.ts'
export * from './habilitations/suspensions.ts'
export * from './habilitations/switches.ts'
export * from './idempotency/idempotency.ts'
export * from './installation/installation.ts'
export * from './installation/server-health.ts'
export * from './jobs/job-queues.ts'
export * from './mandates/mandates.ts'
export * from './mandates/requests.ts'
export * from './messages/messages.ts'
export * from './messages/outbox.ts'
export * from './messages/told.ts'
export * from './oauth/oauth-keys.ts'
export * from './oauth/oidc-records.ts'
export * from './openings/agent-own-readings.ts'
export * from './openings/opened-person.ts'
export * from './openings/openings.ts'
export * from './openings/own-openings.ts'
export * from './parameters/parameter-checks.ts'
export * from './partners/partners.ts'
export * from './proposals/identity-checks.ts'
export * from './proposals/proposals.ts'
export * from './quotas/quota-raises.ts'
export * from './readings/charge-persons.ts'
export * from './representations/representations.ts'
export { createSecrets, type Secrets } from './sealing/secrets.ts'
export { type FoundPairs, findPairs, MANY_BOUND } from './search/pairs-by-words.ts'
export * from './search/persons-by-name.ts'
export * from './settings/service-closures.ts'
export * from './settings/service-cuts.ts'
export * from './settings/threshold-values.ts'
export * from './sharing/access-audit.ts'
export * from './sharing/access-records.ts'
export {
  type AgentReadingFilter,
  type AuditedAgentReading,
  countAuditedReadings,
  listAgents,
  listAuditedReadings,
} from './sharing/agent-readings.ts'
export * from './sharing/asking-again.ts'
export * from './sharing/forget-accesses.ts'
export * from './sharing/own-objections.ts'
export * from './sharing/reminders.ts'
export * from './sharing/repairs.ts'
export * from './sharing/sharing-catalogue.ts'
export * from './sharing/sharing-grants.ts'
export * from './sign-in/sign-in.ts'
export * from './sign-in/sign-in-starts.ts'
export * from './staff/staff.ts'
export * from './templates/reply-templates.ts'
export * from './trail/trail.ts'
export * from './vouchers/household-titles.ts'
export * from './vouchers/issuer-reads.ts'
export * from './vouchers/issuers.ts'
export * from './vouchers/remittances.ts'
export * from './vouchers/title-suspicion.ts'
export * from './vouchers/title-tries.ts'
export * from './vouchers/title-watch.ts'
export * from './vouchers/uses.ts'
export * from './vouchers/vouchers.ts'
export * from './vouchers/worker-checks.ts'
export * from './world/declared-months.ts'
export { growWorld } from './world/grow-world.ts'
export * from './world/insert-world.ts'
