import { Prisma } from '../connection/client.ts'

/**
 * The condition of an habilitation in force on a day (YYYY-MM-DD), of the habilitation "a": a notice is over before the job says so, and
 * an habilitation to try with is worth something among made-up persons only.
 */
export const authorizationInForce = (today: string): Prisma.Sql => Prisma.sql`
  ${today} BETWEEN a.start_day AND a.end_day
  AND (a.status = 'ACTIVE' OR (a.status = 'ON_NOTICE' AND ${today} <= a.notice_day))
  AND (a.stage = 'PRODUCTION' OR EXISTS (SELECT FROM installation WHERE demo))`
