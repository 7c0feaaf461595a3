import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { ReadingCount } from '../model.ts'

/** Persons whom an account reads about, in a window (`2026-11-26`, its hour `2026-11-26T14`, or the thirty days that end on it, `2026-11-26P30`). */
export interface ReadingCharge extends Pick<ReadingCount, 'actorKind' | 'actorId' | 'mode' | 'window'> {
  /** Ids of employers and employees, at most some hundreds; the same may come twice. */
  persons: readonly string[]
}

/**
 * Counts the persons of an answer to who reads it, in the transaction that reads: how many distinct persons the account has
 * read about in the window, these included. Exact whatever the number of readers at once: the counter's row is taken
 * first, so that they wait in one line and never for each other.
 */
export async function chargePersons(tx: Tx, charge: ReadingCharge): Promise<number> {
  const { actorKind, actorId, mode, window, persons } = charge
  await tx.$executeRaw`
    INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons)
    VALUES (${actorKind}::"ActorKind", ${actorId}::uuid, ${mode}::"ReadingMode", ${window}, 0)
    ON CONFLICT (actor_kind, actor_id, mode, "window") DO UPDATE SET persons = reading_count.persons`
  // A statement of its own: it sees what those who held the row have written.
  const rows = await tx.$queryRaw<[{ persons: number }]>`
    WITH added AS (
      INSERT INTO person_read (actor_kind, actor_id, mode, "window", person_id)
      SELECT ${actorKind}::"ActorKind", ${actorId}::uuid, ${mode}::"ReadingMode", ${window}, person
      FROM unnest(${[...persons]}::uuid[]) person
      ON CONFLICT DO NOTHING
      RETURNING 1
    )
    UPDATE reading_count SET persons = persons + (SELECT count(*) FROM added)
    WHERE actor_kind = ${actorKind}::"ActorKind" AND actor_id = ${actorId}::uuid
      AND mode = ${mode}::"ReadingMode" AND "window" = ${window}
    RETURNING persons`
  return rows[0].persons
}

/**
 * Marks an account as stopped in a window: true the first time, and for one only of those who are stopped at once. In a
 * transaction of its own: what the refused reading counted is rolled back, its row perhaps with it.
 */
export async function markRefused(
  tx: Tx,
  { actorKind, actorId, mode, window, now }: Omit<ReadingCharge, 'persons'> & { now: Date },
): Promise<boolean> {
  const marked = await tx.$executeRaw`
    INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons, refused_at)
    VALUES (${actorKind}::"ActorKind", ${actorId}::uuid, ${mode}::"ReadingMode", ${window}, 0, ${now})
    ON CONFLICT (actor_kind, actor_id, mode, "window") DO UPDATE SET refused_at = excluded.refused_at
    WHERE reading_count.refused_at IS NULL`
  return marked === 1
}

/** How many distinct persons an account has read about in a window. */
export const findReadingCount = async (tx: Tx, key: Omit<ReadingCharge, 'persons'>): Promise<number> =>
  (await tx.readingCount.findUnique({ where: { actorKind_actorId_mode_window: key }, select: { persons: true } }))
    ?.persons ?? 0

/** From here, the transaction's COMMIT waits for this server's disk and for no standby: only for reads, their count and their trace. */
export async function waitForNoStandby(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL synchronous_commit = local`
}

/** How many distinct persons (employers and employees) the partner may read about: under a mandate that gave rights once, whatever became of it. */
export async function countPortfolio(tx: Tx, partnerId: string): Promise<number> {
  const rows = await tx.$queryRaw<[{ persons: number }]>`
    SELECT (count(DISTINCT m.employer_id) + count(DISTINCT e.employee_id))::int AS persons
    FROM mandate m
    LEFT JOIN employment e ON e.employer_id = m.employer_id
    WHERE m.partner_id = ${partnerId}::uuid AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')`
  return rows[0].persons
}

/**
 * The portfolio as last counted for an account in a window, for as long as that is enough: a large one takes a tenth of a second,
 * so it is counted once a day, then only for who comes near it. What opened meanwhile is seen then, before anyone is
 * stopped. After {@link chargePersons}, which made the row.
 *
 * @param isEnough whether the account is far from the budget that this portfolio gives.
 */
export async function keptPortfolio(
  tx: Tx,
  { partnerId, ...key }: Omit<ReadingCharge, 'persons'> & { partnerId: string },
  isEnough: (portfolio: number) => boolean,
): Promise<number> {
  const kept = await tx.readingCount.findUnique({
    where: { actorKind_actorId_mode_window: key },
    select: { portfolio: true },
  })
  if (typeof kept?.portfolio === 'number' && isEnough(kept.portfolio)) return kept.portfolio
  const portfolio = await countPortfolio(tx, partnerId)
  await tx.readingCount.updateMany({ where: key, data: { portfolio } })
  return portfolio
}

/** Forgets some of what was read in windows that ended more than two days ago; how many rows, none once all are. */
export async function purgeReadings(tx: Tx, { now, atMost }: Forgetting): Promise<number> {
  const before = new Date(now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10)
  const where = Prisma.sql`"window" < ${before}`
  const read = await forget(tx, { from: 'person_read', where, atMost })
  return read + (await forget(tx, { from: 'reading_count', where, atMost }))
}
