import { Prisma, type Tx } from '../connection/client.ts'
import type { IdentityCheck, PartnerKind } from '../model.ts'

/** A day in which a partner proposed many workers who contradict known persons. */
export type DoubtfulDay = Pick<IdentityCheck, 'id' | 'partnerId' | 'day' | 'proposals' | 'contradictions'> & {
  partnerKind: PartnerKind
  /** Distinct persons whose numbers were given with other traits. */
  persons: number
}

/** The days that no review is about yet, of at least so many contradictions; at most so many of them. For jobs. */
export const listDoubtfulDays = (
  tx: Tx,
  { least, atMost }: { least: number; atMost: number },
): Promise<DoubtfulDay[]> =>
  tx.$queryRaw<DoubtfulDay[]>`
    SELECT c.id, c.partner_id AS "partnerId", c.day, c.proposals, c.contradictions, p.kind::text AS "partnerKind",
      (SELECT count(DISTINCT m.employee_id)::int FROM identity_match m
       WHERE m.partner_id = c.partner_id AND m.day = c.day AND m.outcome = 'CONTRADICTED') AS persons
    FROM identity_check c JOIN partner p ON p.id = c.partner_id
    WHERE c.reviewed_at IS NULL AND c.contradictions >= ${least}
    ORDER BY c.contradictions DESC LIMIT ${atMost}`

/** Says that a day has its review: true for one only of those who say so at once. */
export async function markReviewed(tx: Tx, { id }: Pick<IdentityCheck, 'id'>, reviewedAt: Date): Promise<boolean> {
  const marked = await tx.$executeRaw(
    Prisma.sql`UPDATE identity_check SET reviewed_at = ${reviewedAt} WHERE id = ${id}::uuid AND reviewed_at IS NULL`,
  )
  return marked === 1
}
