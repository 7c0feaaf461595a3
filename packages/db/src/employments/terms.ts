import { Prisma } from '../connection/client.ts'
import type { EmploymentTerms } from '../model.ts'

/**
 * The terms in force on a day: the last whose first day is not after it; before the first ones, the first ones.
 * An Error when an employment has none.
 */
export function termsInForce(terms: readonly EmploymentTerms[], day: string): EmploymentTerms {
  const [first, ...others] = terms.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
  if (first === undefined) throw new Error('an employment without terms')
  return others.findLast(({ fromDay }) => fromDay <= day) ?? first
}

/** The same in SQL, for lists: a row `terms` beside the employment `em`. */
export const joinTermsInForce = (day: string): Prisma.Sql => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT t.* FROM employment_terms t
    WHERE t.employer_id = em.employer_id AND t.employment_id = em.id
    ORDER BY CASE WHEN t.from_day <= ${day} THEN t.from_day ELSE '' END DESC, t.from_day
    LIMIT 1
  ) terms`
