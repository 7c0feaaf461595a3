export {
  AnomalyCode,
  CancellationReason,
  DeclarationChannel,
  DeclarationStatus,
  VersionReason,
} from '@cesu/db/model'
export { type Amount, depositAmounts, employerAmounts, inKindCents, type Totals, workerAmounts } from './amounts.ts'
export { opensCase } from './anomalies.ts'
export { type Assessment, assess } from './assess.ts'
export * from './calendar.ts'
export * from './change-input.ts'
export * from './declaration-input.ts'
export { elementsOfRecord } from './element-columns.ts'
export { MonthElements } from './element-fields.ts'
export { mayBeCertified } from './element-refusals.ts'
export { elementFacts, elementsShown } from './element-texts.ts'
export { askedOf, type ElementName, elementLabels, elementNames, expensesCents } from './elements.ts'
export type { DeclarationFacts } from './facts.ts'
export { payOfHoursCents } from './hourly-pay.ts'
export * from './labels.ts'
export { linesOf, monthOfRecord, type Recomputed, recomputed, recordOf } from './month.ts'
export { contractDaysOf, isPlainMonth } from './plain-month.ts'
export { provisionalOfRecord } from './provisional-of-record.ts'
export { declarationReference } from './reference.ts'
export { changeWindowRefusal, duplicateRefusal, figureReasons, refuseDeclaration } from './refusal-reasons.ts'
export { reliefsOfMonth } from './relief-of-month.ts'
export * from './to-declare.ts'
export { type DeclaredColumn, type VersionDifferences, versionDifferences } from './version-differences.ts'
