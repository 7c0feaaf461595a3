import type { AuditedAccess } from '@cesu/db'
import {
  AccessOutcome,
  AccessRefusal,
  accessClasses,
  accessRuleCodes,
  accessRules,
  classifyAccess,
  LegalBasis,
} from '@cesu/domain/sharing'
import { z } from 'zod'

/** One access, as an auditor reads it: the worker is a pseudonym, which is not the same for two consumers. */
export const AccessRow = z.object({
  id: z.string(),
  at: z.string(),
  consumerCode: z.string(),
  consumerName: z.string(),
  programName: z.string(),
  purposeCode: z.string(),
  purposeVersion: z.int(),
  purposeLabel: z.string(),
  legalBasis: z.enum(LegalBasis),
  scope: z.string(),
  firstMonth: z.string(),
  lastMonth: z.string(),
  outcome: z.enum(AccessOutcome),
  refusal: z.enum(AccessRefusal).nullable(),
  records: z.int(),
  grantId: z.string(),
  subject: z.string(),
  classification: z.enum(accessClasses),
  rule: z.enum(accessRuleCodes),
  /** What the rule says, in French. */
  ruleSentence: z.string(),
})

/** The same, of a row, with the worker whom it is about, who does not leave. */
export const accessRow = (row: AuditedAccess) => {
  const judged = classifyAccess(row)
  return { ...row, at: row.at.toISOString(), ...judged, ruleSentence: accessRules[judged.rule].sentence }
}
