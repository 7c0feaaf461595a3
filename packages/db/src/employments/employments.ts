import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { Employee, Employer, Employment, EmploymentTerms, Mandate } from '../model.ts'
import { type FoundPairs, fewPairs, hasWords, pairsOfWords } from '../search/pairs-by-words.ts'
import { inForce, shownOfPage } from './shown-pairs.ts'
import { termsInForce } from './terms.ts'

/** The terms of an employment as the rules read them, in force on one day. */
export type TermsFacts = Pick<EmploymentTerms, 'level' | 'netHourlyCents' | 'weeklyHoursHundredths'> & {
  /** True when the pay includes the 10 % for paid leave. */
  paidLeaveIncluded: boolean
}

/** One pair that a partner may declare for today, with what was declared last. */
export type DeclarableEmployment = Pick<Employment, 'employerId' | 'activity' | 'scheme'> &
  Pick<TermsFacts, 'level' | 'netHourlyCents' | 'paidLeaveIncluded'> &
  Pick<Employer, 'territory' | 'exemption'> &
  Pick<Employee, 'nonResident'> & {
    employmentId: string
    employerName: string
    employerSearchName: string
    employerCesuNumber: string
    employeeId: string
    employeeName: string
    employeeSearchName: string
    employeeCesuNumber: string
    startDay: string
    endDay: string | null
    /** The month after the last one declared, or the first that could be; null once the contract has ended. */
    nextPeriod: string | null
    lastId: string | null
    lastVersion: number | null
    lastPeriod: string | null
    lastHoursHundredths: number | null
    lastNetCents: number | null
  }

/** Which page of the pairs: the tenant, the day, what a search found, and the last row already seen. */
export interface DeclarableQuery {
  partnerId: string
  /** Day on which the mandate must be in force, and whose terms are told, YYYY-MM-DD. */
  today: string
  /** The pairs that a search found; null for all. */
  pairs: FoundPairs | null
  after: KeysetKey | null
  /** One pair and no other; absent for all. */
  only?: { employerId: string; employmentId: string }
  limit: number
}

/** The pairs under an active mandate of the partner, in the order of names (employer, then employee). */
export function listDeclarableEmployments(tx: Tx, query: DeclarableQuery): Promise<DeclarableEmployment[]> {
  const { pairs, only, limit } = query
  const { after, orderBy } = keyset({ columns: nameOrder, direction: 'asc', after: query.after })
  const test = Prisma.sql`${inForce(query)} AND ${after}`
  // The page first, from one walk in order; what is shown of its pairs after.
  return tx.$queryRaw<DeclarableEmployment[]>`
    WITH page AS MATERIALIZED (
      SELECT p.* FROM ${
        pairs?.few
          ? ofEach(fewPairs(pairs.few), test)
          : Prisma.sql`declarable_pair p
            WHERE ${test} AND ${only ? isPair(only) : hasWords(pairs?.words ?? [], 'p')}`
      }
      ORDER BY ${orderBy} LIMIT ${limit}
    )
    ${shownOfPage(query)}
    ORDER BY ${orderBy}`
}

/** How many pairs a query keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countDeclarableEmployments(
  tx: Tx,
  query: Pick<DeclarableQuery, 'partnerId' | 'today' | 'pairs'>,
  bound: number,
): Promise<number> {
  const { pairs, partnerId } = query
  const found = pairs && (pairs.few ? fewPairs(pairs.few) : pairsOfWords(pairs.words, partnerId))
  const kept = found ? ofEach(found, inForce(query)) : Prisma.sql`declarable_pair p WHERE ${inForce(query)}`
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM ${kept} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

/** `p`, the declarable ones of some pairs, each found by its key: `OFFSET 0` keeps the planner from another way. */
const ofEach = (pairs: Prisma.Sql, test: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${pairs}) AS found CROSS JOIN LATERAL (
    SELECT * FROM declarable_pair p
    WHERE p.employer_id = found.employer_id AND p.employment_id = found.employment_id AND ${test} OFFSET 0
  ) AS p`

const isPair = ({ employerId, employmentId }: { employerId: string; employmentId: string }): Prisma.Sql =>
  Prisma.sql`p.employer_id = ${employerId}::uuid AND p.employment_id = ${employmentId}::uuid`

const nameOrder = [
  { sql: Prisma.sql`p.employer_search_name`, type: 'text' },
  { sql: Prisma.sql`p.employee_search_name`, type: 'text' },
  { sql: Prisma.sql`p.employment_id`, type: 'uuid' },
] as const

/** A mandate as the rules of a declaration read it. */
export type MandateFacts = Pick<Mandate, 'status' | 'acts' | 'startDay' | 'endDay'>

const mandateFacts = {
  orderBy: { createdAt: 'desc' },
  select: { status: true, acts: true, startDay: true, endDay: true },
} as const

/** The mandates that an employer gave to a partner, newest first; empty for an employer that it does not know. */
export const listMandateFacts = (
  tx: Tx,
  { partnerId, employerId }: Pick<Mandate, 'partnerId' | 'employerId'>,
): Promise<MandateFacts[]> => tx.mandate.findMany({ where: { partnerId, employerId }, ...mandateFacts })

/** All that the rules need to know about a pair before a declaration. */
export type EmploymentFacts = Employment &
  TermsFacts & {
    employer: Pick<Employer, 'givenNames' | 'familyName' | 'cesuNumber' | 'territory' | 'exemption'>
    employee: Pick<Employee, 'givenNames' | 'familyName' | 'cesuNumber' | 'withholdingRatePcm' | 'nonResident'>
    mandates: MandateFacts[]
  }

/**
 * One employment with its terms in force on a day and the mandates that its employer gave to the partner, newest first; null
 * when the partner knows nothing of it.
 */
export async function findEmploymentFacts(
  tx: Tx,
  {
    partnerId,
    employerId,
    employmentId,
    day,
  }: { partnerId: string; employerId: string; employmentId: string; day: string },
): Promise<EmploymentFacts | null> {
  const row = await tx.employment.findFirst({
    where: { employerId, id: employmentId, employer: { mandates: { some: { partnerId } } } },
    include: {
      terms: true,
      employer: {
        select: {
          givenNames: true,
          familyName: true,
          cesuNumber: true,
          territory: true,
          exemption: true,
          mandates: { where: { partnerId }, ...mandateFacts },
        },
      },
      employee: {
        select: { givenNames: true, familyName: true, cesuNumber: true, withholdingRatePcm: true, nonResident: true },
      },
    },
  })
  if (!row) return null
  const { terms, employer: employerRow, ...employment } = row
  const { mandates, ...employer } = employerRow
  const { level, netHourlyCents, weeklyHoursHundredths, leaveMode } = termsInForce(terms, day)
  const inForce = { level, netHourlyCents, weeklyHoursHundredths, paidLeaveIncluded: leaveMode === 'INCLUDED' }
  return { ...employment, ...inForce, employer, mandates }
}
