import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { ReadingCount } from '../model.ts'

/** Persons whom an account reads about, in a window (`2026-11-26`, its hour `2026-11-26T14`, or the thirty days that end on it, `2026-11-26P30`). */
export interface ReadingCharge extends Pick<ReadingCount, 'actorKind' | 'actorId' | 'mode' | 'window'> {
  /** Ids of employers and employees, at most some hundreds; the same may come twice. */
  persons: readonly string[]
}

/** What an account comes to once it is charged. */
export interface Charged extends Omit<ReadingCharge, 'persons'> {
  /** Distinct persons read in the window. */
  count: number
  /** The partner's portfolio, as last counted for the account in the window; null until it is. */
  portfolio: number | null
}

/**
 * Counts the persons of an answer to who reads it, in the transaction that reads: how many distinct persons the account has
 * read about in the window, these included. Exact whatever the number of readers at once: the counter's row is taken
 * first, so that they wait in one line and never for each other.
 */
export async function chargePersons(tx: Tx, { persons, ...account }: ReadingCharge): Promise<Charged> {
  const { actorKind, actorId, mode, window } = account
  const rows = await tx.$queryRaw<[Pick<Charged, 'count' | 'portfolio'>]>`
    SELECT counted AS count, kept AS portfolio
    FROM charge_persons(${actorKind}::"ActorKind", ${actorId}::uuid, ${mode}::"ReadingMode", ${window}::text,
      ${[...persons]}::uuid[])`
  return { ...account, ...rows[0] }
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

/** What an account has come to in a window, nothing charged. */
export async function findCharged(tx: Tx, key: Omit<ReadingCharge, 'persons'>): Promise<Charged> {
  const found = await tx.readingCount.findUnique({
    where: { actorKind_actorId_mode_window: key },
    select: { persons: true, portfolio: true },
  })
  return { ...key, count: found?.persons ?? 0, portfolio: found?.portfolio ?? null }
}

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
 * stopped.
 *
 * @param isEnough whether the account is far from the budget that this portfolio gives.
 */
export async function keptPortfolio(
  tx: Tx,
  { partnerId, portfolio: kept, count: _count, ...key }: Charged & { partnerId: string },
  isEnough: (portfolio: number) => boolean,
): Promise<number> {
  if (kept !== null && isEnough(kept)) return kept
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
