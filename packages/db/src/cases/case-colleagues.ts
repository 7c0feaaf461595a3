import type { Tx } from '../connection/client.ts'
import type { CaseColleagueOpinion, CaseKind, CaseOpinion } from '../model.ts'

/** What is asked of a colleague. */
export type NewOpinion = Omit<CaseColleagueOpinion, 'answer' | 'words' | 'answeredAt' | 'withdrawnAt'>

/** Asks a colleague; false when they have one to give about that case already. */
export async function insertOpinion(tx: Tx, asked: NewOpinion): Promise<boolean> {
  const { count } = await tx.caseColleagueOpinion.createMany({ data: [asked], skipDuplicates: true })
  return count === 1
}

const MOST_OF_A_CASE = 200

/** What was asked of colleagues about a case, and what they answered, the oldest first. */
export const listOpinionsOf = (tx: Tx, caseId: string): Promise<CaseColleagueOpinion[]> =>
  tx.caseColleagueOpinion.findMany({
    where: { caseId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: MOST_OF_A_CASE,
  })

/** One of them; null when there is none. */
export const findOpinion = (tx: Tx, id: string): Promise<CaseColleagueOpinion | null> =>
  tx.caseColleagueOpinion.findUnique({ where: { id } })

/** That which waits for an agent about a case; null when none does. */
export const findOpinionOf = async (
  tx: Tx,
  { caseId, agentId }: { caseId: string; agentId: string },
): Promise<string | null> =>
  (
    await tx.caseColleagueOpinion.findFirst({
      where: { caseId, askedOfId: agentId, answeredAt: null, withdrawnAt: null },
      select: { id: true },
    })
  )?.id ?? null

/**
 * Keeps what a colleague thinks, once, of a case that is not decided; its version is one more, so that nobody decides from a page of
 * before. False when it is given, taken back, or the case decided.
 */
export async function answerOpinion(
  tx: Tx,
  { id, caseId }: Pick<CaseColleagueOpinion, 'id' | 'caseId'>,
  given: { answer: CaseOpinion; words: string; answeredAt: Date },
): Promise<boolean> {
  const [told] = await tx.$queryRaw<[{ comes: boolean }]>`SELECT opinion_comes(${caseId}::uuid) AS comes`
  return told.comes && settle(tx, id, given)
}

/** Takes back what was asked; false when it is answered, or taken back already. */
export const withdrawOpinion = (tx: Tx, id: string, withdrawnAt: Date): Promise<boolean> =>
  settle(tx, id, { withdrawnAt })

async function settle(
  tx: Tx,
  id: string,
  data: Partial<Pick<CaseColleagueOpinion, 'answer' | 'words' | 'answeredAt' | 'withdrawnAt'>>,
): Promise<boolean> {
  const { count } = await tx.caseColleagueOpinion.updateMany({
    where: { id, answeredAt: null, withdrawnAt: null },
    data,
  })
  return count === 1
}

/** Keeps whom a note names. */
export async function insertMentions(
  tx: Tx,
  { noteId, caseId, agentIds }: { noteId: string; caseId: string; agentIds: readonly string[] },
): Promise<void> {
  await tx.caseMention.createMany({ data: agentIds.map((agentId) => ({ noteId, caseId, agentId })) })
}

/** What an agent had read of a case before now, which they read again: null when they never had. Mentions of them are read too. */
export async function seeCase(
  tx: Tx,
  { caseId, agentId, now }: { caseId: string; agentId: string; now: Date },
): Promise<Date | null> {
  const before = await tx.caseSeen.findUnique({ where: { caseId_agentId: { caseId, agentId } } })
  await tx.$executeRaw`
    INSERT INTO case_seen (case_id, agent_id, seen_at) VALUES (${caseId}::uuid, ${agentId}::uuid, ${now})
    ON CONFLICT (case_id, agent_id) DO UPDATE SET seen_at = greatest(case_seen.seen_at, excluded.seen_at)`
  await tx.caseMention.updateMany({ where: { caseId, agentId, readAt: null }, data: { readAt: now } })
  return before?.seenAt ?? null
}

/** Why a colleague calls an agent to a case: an opinion to give, one that they gave, a note that names them. */
export type CallReason = 'OPINION_ASKED' | 'OPINION_GIVEN' | 'MENTIONED'

/** One call, of whom and when. */
export interface ColleagueCall {
  reason: CallReason
  caseId: string
  number: number
  kind: CaseKind
  byName: string
  at: Date
}

/**
 * What colleagues call an agent to, the last first: opinions that wait for them, those given on cases that they hold since they last read
 * them, and notes that name them and that they have not read. Of cases that are not decided, notes aside.
 */
export const listCalls = (tx: Tx, { agentId, limit }: { agentId: string; limit: number }): Promise<ColleagueCall[]> =>
  tx.$queryRaw<ColleagueCall[]>`
    WITH calls AS (
      SELECT 'OPINION_ASKED' AS reason, o.case_id, o.asked_by_name AS by_name, o.asked_at AS at
      FROM case_opinion o JOIN "case" c ON c.id = o.case_id
      WHERE o.asked_of_id = ${agentId}::uuid AND o.answered_at IS NULL AND o.withdrawn_at IS NULL AND c.status <> 'RESOLVED'
      UNION ALL
      SELECT 'OPINION_GIVEN', o.case_id, o.asked_of_name, o.answered_at
      FROM "case" c JOIN case_opinion o ON o.case_id = c.id
      LEFT JOIN case_seen s ON s.case_id = c.id AND s.agent_id = ${agentId}::uuid
      WHERE c.assignee_id = ${agentId}::uuid AND c.status IN ('IN_PROGRESS', 'AWAITING_REPLY') AND o.asked_of_id <> ${agentId}::uuid
        AND o.answered_at > coalesce(s.seen_at, '-infinity')
      UNION ALL
      SELECT 'MENTIONED', m.case_id, n.author_name, n.written_at
      FROM case_mention m JOIN case_note n ON n.id = m.note_id
      WHERE m.agent_id = ${agentId}::uuid AND m.read_at IS NULL
    )
    SELECT k.reason, k.case_id AS "caseId", c.number::float8 AS number, c.kind::text AS kind, k.by_name AS "byName", k.at
    FROM calls k JOIN "case" c ON c.id = k.case_id
    ORDER BY k.at DESC, k.case_id, k.reason LIMIT ${limit}`
