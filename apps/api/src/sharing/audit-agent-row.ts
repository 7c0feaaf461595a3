import type { AuditedAgentReading } from '@cesu/db'
import { IdentifierKind, OpeningReason, OpeningVerdict } from '@cesu/domain/openings'
import {
  accessClasses,
  agentReadingActs,
  agentReadingRuleCodes,
  agentReadingRules,
  classifyAgentReading,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { workerSubject } from '../pairwise.ts'

/** One reading by an agent, as an auditor reads it: the agent is named, the worker is a pseudonym of the audit's own. */
export const AgentReadingRow = z.object({
  id: z.string(),
  at: z.string(),
  agentId: z.string(),
  agentName: z.string(),
  act: z.enum(agentReadingActs),
  month: z.string().nullable(),
  /** Of a page that was opened, or of what was revealed of it: the opening, why, and what was said of it. */
  openingId: z.string().nullable(),
  reason: z.enum(OpeningReason).nullable(),
  words: z.string().nullable(),
  verdict: z.enum(OpeningVerdict).nullable(),
  identifier: z.enum(IdentifierKind).nullable(),
  /** Whether a case explains it. */
  hasCase: z.boolean(),
  subject: z.string(),
  classification: z.enum(accessClasses),
  rule: z.enum(agentReadingRuleCodes),
  /** What the rule says, in French. */
  ruleSentence: z.string(),
})

/** Who knows workers under the pseudonyms of the audit: no consumer. */
const AUDIT = 'urssaf-audit'

/** The same, of a row, with the worker whom it is about, who does not leave. */
export const agentReadingRow =
  ({ secret }: Pick<Call<'AGENT'>, 'secret'>) =>
  (row: AuditedAgentReading) => {
    const judged = classifyAgentReading(row)
    return {
      ...{ ...row, at: row.at.toISOString(), ...judged, ruleSentence: agentReadingRules[judged.rule].sentence },
      subject: workerSubject(secret, { partnerId: AUDIT, employeeId: row.employeeId }),
    }
  }
