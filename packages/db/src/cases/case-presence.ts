import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'

/** A colleague who has a case open now. */
export interface PresentAgent {
  id: string
  name: string
  isWriting: boolean
}

/** What a page that is open says and reads: the version of its case, and the colleagues who have it open too, by name. */
export interface CasePresenceNow {
  version: number
  others: PresentAgent[]
}

interface Attending {
  caseId: string
  agentId: string
  now: Date
  /** Until when the agent is said to read, unless it is said again. */
  until: Date
}

/** Says that an agent reads a case, and who else does; null for a case that is not there. */
export async function attendCase(tx: Tx, { caseId, agentId, now, until }: Attending): Promise<CasePresenceNow | null> {
  await tx.$executeRaw`
    INSERT INTO case_presence (case_id, agent_id, expires_at) SELECT c.id, ${agentId}::uuid, ${until} FROM "case" c WHERE c.id = ${caseId}::uuid
    ON CONFLICT (case_id, agent_id) DO UPDATE SET expires_at = excluded.expires_at`
  const rows = await tx.$queryRaw<{ version: number; id: string | null; name: string | null; isWriting: boolean }[]>`
    SELECT c.version, a.id, a.given_name || ' ' || a.family_name AS name, coalesce(p.writing_until > ${now}, false) AS "isWriting"
    FROM "case" c
    LEFT JOIN (case_presence p JOIN agent a ON a.id = p.agent_id)
      ON p.case_id = c.id AND p.agent_id <> ${agentId}::uuid AND p.expires_at > ${now}
    WHERE c.id = ${caseId}::uuid
    ORDER BY a.family_name, a.given_name, a.id`
  const [first] = rows
  if (first === undefined) return null
  const others = rows.flatMap(({ id, name, isWriting }) =>
    id === null || name === null ? [] : [{ id, name, isWriting }],
  )
  return { version: first.version, others }
}

/** Says that an agent writes on a case that they have open, until then. */
export async function sayWritingOn(
  tx: Tx,
  { caseId, agentId, until }: Pick<Attending, 'caseId' | 'agentId' | 'until'>,
): Promise<void> {
  await tx.casePresence.updateMany({ where: { caseId, agentId }, data: { writingUntil: until } })
}

/** Forgets some of the presences that are over; how many, none once all are. */
export const purgePresences = (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
  forget(tx, { from: 'case_presence', where: Prisma.sql`expires_at < ${now}`, atMost })
