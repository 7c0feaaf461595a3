import { Prisma } from '../connection/client.ts'
import { joinTermsInForce } from './terms.ts'

/** In whose eyes the pairs are shown: the tenant, and the day whose mandates and terms are told, YYYY-MM-DD. */
export interface PairsShown {
  partnerId: string
  today: string
}

/** What is shown of the pairs of a page `p`, with their terms of the day and what the partner declared last. */
export const shownOfPage = ({ partnerId, today }: PairsShown): Prisma.Sql => Prisma.sql`
  SELECT em.employer_id AS "employerId", em.id AS "employmentId", em.activity,
         em.scheme::text AS scheme, ee.non_resident AS "nonResident",
         terms.level, terms.net_hourly_cents AS "netHourlyCents", terms.leave_mode = 'INCLUDED' AS "paidLeaveIncluded",
         em.start_day AS "startDay", em.end_day AS "endDay",
         er.territory::text AS territory, er.exemption::text AS exemption,
         er.given_names || ' ' || er.family_name AS "employerName", p.employer_search_name AS "employerSearchName",
         er.cesu_number AS "employerCesuNumber",
         ee.id AS "employeeId", ee.given_names || ' ' || ee.family_name AS "employeeName",
         p.employee_search_name AS "employeeSearchName", ee.cesu_number AS "employeeCesuNumber",
         p.next_period AS "nextPeriod", last.id AS "lastId", last.current_version AS "lastVersion",
         last.period AS "lastPeriod", last.hours_hundredths AS "lastHoursHundredths", last.net_cents AS "lastNetCents"
  FROM page p
  JOIN employment em ON em.employer_id = p.employer_id AND em.id = p.employment_id
  JOIN employer er ON er.id = p.employer_id
  JOIN employee ee ON ee.id = em.employee_id
  ${joinTermsInForce(today)}
  LEFT JOIN LATERAL (
    SELECT d.period, d.id, d.current_version, d.hours_hundredths, d.net_cents FROM declaration d
    WHERE d.employer_id = p.employer_id AND d.employment_id = p.employment_id
      AND d.partner_id = ${partnerId}::uuid AND d.status <> 'CANCELLED'
    ORDER BY d.period DESC LIMIT 1
  ) last ON TRUE`

/** Under a mandate of the partner that is in force on the day. */
export const inForce = ({ partnerId, today }: PairsShown): Prisma.Sql =>
  Prisma.sql`p.partner_id = ${partnerId}::uuid AND p.start_day <= ${today} AND (p.end_day IS NULL OR p.end_day >= ${today})`
