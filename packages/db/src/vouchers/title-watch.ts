import type { Tx } from '../connection/client.ts'

/** What is seen of titles by night: of the first title concerned, or of a file. */
export interface SeenTitles {
  reason: 'BURST' | 'NOT_DECLARED' | 'OWN_EMPLOYER' | 'SUSPENDED_ISSUER'
  subjectId: string
  issuerId: string | null
  employerId: string | null
  employeeId: string | null
  titles: number
  cents: number
  reference: string | null
  period: string | null
  partnerName: string | null
  saidDay: string | null
  medianCents: number | null
}

/** What is looked for: since when, bursts of which month, and what makes one: a least sum in cents, and times the median. */
export interface TitleWatch {
  since: Date
  month: string
  leastCents: number
  times: number
}

/** What is to open a case, each time anew. For jobs. */
export const watchTitles = (tx: Tx, { since, month, leastCents, times }: TitleWatch): Promise<SeenTitles[]> =>
  tx.$queryRaw`
    SELECT reason, subject_id AS "subjectId", issuer_id AS "issuerId", employer_id AS "employerId", employee_id AS "employeeId", titles, cents,
      reference, period, partner_name AS "partnerName", said_day AS "saidDay", median_cents AS "medianCents"
    FROM watch_titles(${since}, ${month}, ${leastCents}::int, ${times}::int)`

/** Months that titles which were remitted pay too much. For jobs. */
export const listOverpaidMonths = (tx: Tx): Promise<{ employerId: string; period: string; id: string }[]> =>
  tx.$queryRaw`SELECT employer_id AS "employerId", period, declaration_id AS id FROM overpaid_months()`

/** A rule that does not hold of titles of an issuer. */
export interface BrokenTitleRule {
  rule: 'REGISTERED' | 'STATE' | 'NET' | 'REMITTANCE' | 'DECLARED'
  issuerId: string
  issuerName: string
  /** Whether the subject is a file; a title otherwise. */
  isFile: boolean
  subjectId: string
  titles: number
  cents: number
}

/** What must always hold of titles, and does not. For jobs. */
export const listBrokenTitleRules = (tx: Tx): Promise<BrokenTitleRule[]> =>
  tx.$queryRaw`
    SELECT rule, issuer_id AS "issuerId", issuer_name AS "issuerName", is_file AS "isFile", subject_id AS "subjectId", titles,
      cents::float8 AS cents
    FROM broken_title_rules()`
