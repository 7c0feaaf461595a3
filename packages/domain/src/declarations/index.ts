export {
  AnomalyCode,
  CancellationReason,
  DeclarationChannel,
  DeclarationStatus,
  VersionReason,
} from '@cesu/db/model'
export { opensCase } from './anomalies.ts'
export { type Assessment, assess } from './assess.ts'
export * from './calendar.ts'
export * from './change-input.ts'
export * from './declaration-input.ts'
export type { DeclarationFacts } from './facts.ts'
export * from './labels.ts'
export { linesOf, monthOfRecord, recomputed, recordOf } from './month.ts'
export { declarationReference } from './reference.ts'
export { changeWindowRefusal, duplicateRefusal, figureReasons, refuseDeclaration } from './refusal-reasons.ts'
export { type VersionDifferences, versionDifferences } from './version-differences.ts'
