import type { AccessFilter } from '@cesu/db'
import { isDay } from '@cesu/domain/shared'
import { AccessOutcome, accessClasses } from '@cesu/domain/sharing'
import { z } from 'zod'

const legalDay = z.string().max(10).refine(isDay, 'Choisissez un jour qui existe.')

/** What an auditor asks of the accesses of all consumers: nothing that names a person. */
export const auditFilters = {
  consumer: z.string().max(40).nullish(),
  purpose: z.string().max(40).nullish(),
  outcome: z.enum(AccessOutcome).nullish(),
  /** Looked for among the last 10,000 that the other filters keep. */
  classification: z.enum(accessClasses).nullish(),
  /** Legal days in France, both included. */
  from: legalDay.nullish(),
  to: legalDay.nullish(),
  grantId: z.uuid().nullish(),
}

export const auditExpected = {
  consumer: 'le code d’un organisme',
  purpose: 'le code d’une finalité',
  outcome: 'GIVEN ou REFUSED',
  classification: 'EXPLAINED, UNEXPLAINED ou SUSPECT',
  from: 'un jour qui existe (AAAA-MM-JJ)',
  to: 'un jour qui existe (AAAA-MM-JJ)',
  grantId: 'l’identifiant d’un partage',
}

/** What is asked, as it is parsed. */
export type AuditFilters = z.output<z.ZodObject<typeof auditFilters>>

/** The same, as the database is asked. */
export const accessFilterOf = ({ consumer, purpose, outcome, from, to, grantId }: AuditFilters): AccessFilter => ({
  ...{ consumerCode: consumer ?? null, purposeCode: purpose ?? null, outcome: outcome ?? null },
  ...{ fromDay: from ?? null, toDay: to ?? null, grantId: grantId ?? null, employeeId: null },
})
