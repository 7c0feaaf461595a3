import { Prisma, type Tx } from '../connection/client.ts'
import type { ServiceClosure, Threshold, ThresholdValue } from '../model.ts'

/** What a threshold is from a day on. */
export type SetThreshold = Pick<ThresholdValue, 'threshold' | 'value'>

const inForce = (day: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (v.threshold) v.threshold::text AS threshold, v.value FROM threshold_value v
  WHERE v.from_day <= ${day} ORDER BY v.threshold, v.from_day DESC, v.version DESC`

/** The thresholds that somebody has set, as they are on a day (YYYY-MM-DD), in one statement; those that nobody has are not there. */
export const listThresholdsInForce = (tx: Tx, day: string): Promise<SetThreshold[]> =>
  tx.$queryRaw<SetThreshold[]>`${inForce(day)}`

/** What a due day of ours is counted with: thresholds that somebody has set, and days on which the service is closed, both included. */
export interface SetDelays {
  readonly set: readonly SetThreshold[]
  readonly closures: readonly Pick<ServiceClosure, 'fromDay' | 'untilDay'>[]
}

/** What due days are counted with on a day (YYYY-MM-DD), in one statement: the thresholds of that day, the closures from that day on. */
export async function readDelays(tx: Tx, day: string): Promise<SetDelays> {
  const [found] = await tx.$queryRaw<SetDelays[]>`
    SELECT coalesce((SELECT json_agg(t) FROM (${inForce(day)}) AS t), '[]') AS set,
      coalesce((
        SELECT json_agg(json_build_object('fromDay', c.from_day, 'untilDay', c.until_day)) FROM service_closure c
        WHERE c.until_day >= ${day} AND c.withdrawn_at IS NULL
      ), '[]') AS closures`
  return found ?? { set: [], closures: [] }
}

/** The last changes of each threshold, the last one first: fifty of each at most. For agents. */
export const listThresholdChanges = (tx: Tx): Promise<ThresholdValue[]> =>
  tx.$queryRaw<ThresholdValue[]>`
    SELECT v.threshold::text AS threshold, v.version, v.value, v.from_day AS "fromDay", v.reason, v.author_id AS "authorId",
      v.author_name AS "authorName", v.written_at AS "writtenAt"
    FROM (SELECT w.*, row_number() OVER (PARTITION BY w.threshold ORDER BY w.version DESC) AS age FROM threshold_value w) AS v
    WHERE v.age <= 50 ORDER BY v.threshold, v.version DESC`

/** The last change of a threshold; null when nobody has changed it. For agents. */
export const findLastThresholdChange = (tx: Tx, threshold: Threshold): Promise<ThresholdValue | null> =>
  tx.thresholdValue.findFirst({ where: { threshold }, orderBy: { version: 'desc' } })

/** Changes a threshold; false when a colleague has written that version: of twenty at once, one does. */
export async function insertThresholdChange(tx: Tx, change: ThresholdValue): Promise<boolean> {
  const { count } = await tx.thresholdValue.createMany({ data: [change], skipDuplicates: true })
  return count === 1
}
