import { z } from 'zod'
import { auditReasonCodes, auditReasons } from '../sharing/audit-reasons.ts'
import { event } from './event-definition.ts'

/** What happens when agents audit who read workers' data: who audits is traced too. */
export const auditEvents = {
  /** The subject is the worker who was looked up. */
  ACCESS_SEARCHED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({ reasonCode: z.enum(auditReasonCodes), reason: z.string() }),
    sentence: ({ reasonCode }) => `a cherché les accès d’un salarié (${auditReasons[reasonCode].toLowerCase()})`,
    tells: null,
  }),
  ACCESS_PROOF_READ: event({
    subject: 'ACCESS_RECORD',
    version: 1,
    payload: z.object({ grantId: z.string() }),
    sentence: () => 'a lu la preuve du fondement d’un accès',
    tells: null,
  }),
  ACCESS_EXPORTED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({
      format: z.enum(['CSV', 'JSON']),
      /** Lines of the file, and its SHA-256, hexadecimal. */
      lines: z.int(),
      sha256: z.string(),
      filters: z.record(z.string(), z.string()),
    }),
    sentence: ({ format, lines }) =>
      `a exporté un fichier signé d’accès (${format}, ${lines} ${lines < 2 ? 'ligne' : 'lignes'})`,
    tells: null,
  }),
}
