export { CaseParty, IdentifierKind, OpeningReason, OpeningVerdict } from '@cesu/db/model'
export * from './masked-name.ts'
export * from './opening.ts'
