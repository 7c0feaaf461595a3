import type { Tx } from '../connection/client.ts'
import type { Declaration } from '../model.ts'
import type { DeclaredPay } from './declarations.ts'
import { type Registered, rankOf } from './registered.ts'

/** What a month of a pair is judged by, beside its contract. */
export interface MonthFacts {
  /** The pays that the pair has in the month, cancelled ones left out, as far as the transaction may see: by their first day. */
  pays: DeclaredPay[]
  /** What earlier months of the pair looked like, newest first. */
  earlier: Pick<Declaration, 'period' | 'hoursHundredths' | 'netCents'>[]
  /** As `sumExemptGross` says it. */
  exemptGrossCents: number
}

/**
 * The facts of a month of a pair, in one statement: every declaration asks for them.
 *
 * @param before what the sum of the exemption leaves out: this declaration and those registered after it; null for none.
 * @param months how many earlier months are looked at.
 */
export async function findMonthFacts(
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
  { before, months }: { before: Registered | null; months: number },
): Promise<MonthFacts> {
  const [instant, id] = rankOf(before)
  const rows = await tx.$queryRaw<[MonthFacts]>`
    SELECT
      ARRAY(
        SELECT jsonb_build_object('period', d.period, 'id', d.id, 'reference', d.reference, 'startDay', d.start_day,
          'endDay', d.end_day)
        FROM declaration d
        WHERE d.employer_id = ${employerId}::uuid AND d.employment_id = ${employmentId}::uuid AND d.period = ${period}
          AND d.status <> 'CANCELLED'
        ORDER BY d.start_day
      ) AS pays,
      ARRAY(
        SELECT jsonb_build_object('period', d.period, 'hoursHundredths', d.hours_hundredths, 'netCents', d.net_cents)
        FROM declaration d
        WHERE d.employer_id = ${employerId}::uuid AND d.employment_id = ${employmentId}::uuid AND d.period < ${period}
          AND d.status <> 'CANCELLED'
        ORDER BY d.period DESC LIMIT ${months}::int
      ) AS earlier,
      coalesce(exempt_gross_cents(${employerId}::uuid, ${period}, ${instant}::timestamptz, ${id}::uuid), 0)::float8
        AS "exemptGrossCents"`
  return rows[0]
}
