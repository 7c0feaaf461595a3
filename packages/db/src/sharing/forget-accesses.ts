import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'

/** Readings, and what consumers did of them, are kept so many months (CRPA R114-9-7). */
const KEPT_MONTHS = 36

/** Forgets some rows of a table of readings that are too old; how many. */
const purgeOld =
  (from: string) =>
  (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
    forget(tx, {
      from,
      where: Prisma.sql`at < ${now}::timestamptz - make_interval(months => ${KEPT_MONTHS})`,
      atMost,
    })

export const purgeAccessRecords = purgeOld('access_record')
export const purgeAcknowledgements = purgeOld('record_acknowledgement')

const inParis = (now: Date, format: string) =>
  Prisma.sql`to_char(${now}::timestamptz AT TIME ZONE 'Europe/Paris', ${format})`

/** Forgets what counted the readings of days that are past; how many rows. */
export const purgeSharingQuotas = (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
  forget(tx, { from: 'sharing_quota', where: Prisma.sql`day < ${inParis(now, 'YYYY-MM-DD')}`, atMost })

/** Forgets how often grants were read in a day or a month that is past, or once and for all when they are over; how many rows. */
export const purgeSharingUses = (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
  forget(tx, {
    from: 'sharing_use',
    where: Prisma.sql`
      ("window" < ${inParis(now, 'YYYY-MM-DD')} AND "window" <> ${inParis(now, 'YYYY-MM')})
      OR ("window" = 'ALL' AND EXISTS (
        SELECT FROM sharing_grant g WHERE g.id = sharing_use.grant_id AND g.status NOT IN ('PRESENTED', 'ACTIVE', 'SUSPENDED')
      ))`,
    atMost,
  })
