/** Enums and row types of the one schema, safe in a browser: nothing here touches a database. */

export type {
  Agent,
  AuditEntry,
  Case,
  Declaration,
  DeclarationVersion,
  Employee,
  Employer,
  Employment,
  Mandate,
  ParameterCheck,
  Partner,
  PartnerStaff,
  Team,
} from './generated/prisma/browser.ts'
export * from './generated/prisma/enums.ts'
