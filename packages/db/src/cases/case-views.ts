import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import type { CaseView } from '../model.ts'

/** A view that an agent reads: theirs, or one that their team shares. */
export type SavedView = Omit<CaseView, 'asked' | 'savedAt'> & {
  asked: Record<string, string>
  ownerName: string
  /** Whether it is the one that the agent finds first. */
  isFirst: boolean
}

const shown = Prisma.sql`
  SELECT v.id, v.owner_id AS "ownerId", v.team_id AS "teamId", v.name, v.asked, a.given_name || ' ' || a.family_name AS "ownerName",
    d.view_id IS NOT NULL AS "isFirst"
  FROM case_view v JOIN agent a ON a.id = v.owner_id LEFT JOIN case_view_default d ON d.view_id = v.id`

/** The views that who acts reads, theirs first, by name. */
export const listCaseViews = (tx: Tx, agentId: string): Promise<SavedView[]> =>
  tx.$queryRaw<SavedView[]>`${shown} ORDER BY v.owner_id <> ${agentId}::uuid, lower(v.name), v.id LIMIT 200`

/** One of them, or null. */
export async function findCaseView(tx: Tx, id: string): Promise<SavedView | null> {
  const rows = await tx.$queryRaw<SavedView[]>`${shown} WHERE v.id = ${id}::uuid`
  return rows[0] ?? null
}

/** Until the end of the transaction nobody else of the team saves a view: they are counted before one is added. */
export async function lockCaseViews(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT lock_case_views()`
}

/** A view as it is saved; `teamId` null for its owner alone. */
export type KeptView = Pick<CaseView, 'id' | 'ownerId' | 'teamId' | 'name' | 'savedAt'> & {
  asked: Prisma.InputJsonObject
}

/** Keeps a view; false when its owner, or the team, has one of that name. */
export async function insertCaseView(tx: Tx, view: KeptView): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO case_view (id, owner_id, team_id, name, asked, saved_at)
    VALUES (${view.id}::uuid, ${view.ownerId}::uuid, ${view.teamId}::uuid, ${view.name}, ${view.asked}::jsonb, ${view.savedAt})
    ON CONFLICT DO NOTHING`
  return count === 1
}

/** Changes a view of one’s own; false when it is no more, or its owner or the team has another of that name. Under `lockCaseViews`. */
export async function updateCaseView(tx: Tx, view: KeptView): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE case_view v SET team_id = ${view.teamId}::uuid, name = ${view.name}, asked = ${view.asked}::jsonb, saved_at = ${view.savedAt}
    WHERE v.id = ${view.id}::uuid AND v.owner_id = ${view.ownerId}::uuid AND NOT EXISTS (
      SELECT FROM case_view o
      WHERE o.id <> v.id AND lower(o.name) = lower(${view.name})
        AND (o.owner_id = ${view.ownerId}::uuid OR o.team_id = ${view.teamId}::uuid)
    )`
  return count === 1
}

/** Removes a view of one’s own; true when it was there. */
export async function deleteCaseView(tx: Tx, { id, ownerId }: Pick<CaseView, 'id' | 'ownerId'>): Promise<boolean> {
  const { count } = await tx.caseView.deleteMany({ where: { id, ownerId } })
  return count === 1
}

/** The view that an agent finds first from now on; null for none. */
export async function setFirstView(
  tx: Tx,
  { agentId, viewId }: { agentId: string; viewId: string | null },
): Promise<void> {
  if (viewId === null) await tx.caseViewDefault.deleteMany({ where: { agentId } })
  else
    await tx.$executeRaw`
      INSERT INTO case_view_default (agent_id, view_id) VALUES (${agentId}::uuid, ${viewId}::uuid)
      ON CONFLICT (agent_id) DO UPDATE SET view_id = excluded.view_id`
}
