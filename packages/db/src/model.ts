/** Enums and row types of the one schema, safe in a browser: nothing here touches a database. */

export type {
  Agent,
  Approval,
  AuditEntry,
  Case,
  Declaration,
  DeclarationCancellation,
  DeclarationVersion,
  Document,
  DocumentKey,
  Employee,
  Employer,
  Employment,
  EmploymentTerms,
  IdempotencyRecord,
  Installation,
  Mandate,
  OutboxEvent,
  ParameterCheck,
  Partner,
  PartnerStaff,
  ReadingCount,
  Session,
  Team,
} from './generated/prisma/browser.ts'
export * from './generated/prisma/enums.ts'
