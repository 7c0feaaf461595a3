import type { Tx } from '../connection/client.ts'
import type { CaseKind, ReplyTemplate } from '../model.ts'

/** A template as its last version leaves it, and how often it was picked. */
export type CurrentTemplate = ReplyTemplate & { used: number }

/** The templates of a kind of case, those that are retired too, the most picked first: two hundred at most. For agents. */
export const listTemplates = (tx: Tx, kind: CaseKind): Promise<CurrentTemplate[]> =>
  tx.$queryRaw<CurrentTemplate[]>`
    SELECT last.*, coalesce(u.used, 0) AS used FROM (
      SELECT DISTINCT ON (t.id) t.id, t.version, t.kind::text AS kind, t.use::text AS use, t.outcome::text AS outcome,
        t.party::text AS party, t.title, t.text, t.retired, t.reason, t.author_id AS "authorId", t.author_name AS "authorName",
        t.written_at AS "writtenAt"
      FROM reply_template t WHERE t.kind::text = ${kind} ORDER BY t.id, t.version DESC
    ) AS last LEFT JOIN reply_template_use u ON u.template_id = last.id
    ORDER BY last.retired, coalesce(u.used, 0) DESC, last.title, last.id LIMIT 200`

/** The versions of a template, the last first: a hundred at most. For agents. */
export const listTemplateVersions = (tx: Tx, id: string): Promise<ReplyTemplate[]> =>
  tx.replyTemplate.findMany({ where: { id }, orderBy: { version: 'desc' }, take: 100 })

/**
 * Whether another template that is offered at the same place has this title, capitals or not; nobody else publishes until the end of the
 * transaction. For an agent who publishes.
 */
export async function isTitleTaken(tx: Tx, { id, kind, outcome, party, title }: ReplyTemplate): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ taken: boolean }]>`
    SELECT template_title_taken(${id}::uuid, ${kind}::"CaseKind", ${outcome}::"CaseOutcome", ${party}::"CaseParty", ${title})
      AS taken`
  return row.taken
}

/** Publishes a version; false when a colleague has published that one: of twenty at once, one does. */
export async function insertTemplateVersion(tx: Tx, version: ReplyTemplate): Promise<boolean> {
  const { count } = await tx.replyTemplate.createMany({ data: [version], skipDuplicates: true })
  return count === 1
}

/** Writes those that the platform comes with and that are not there: what was published over them stays. For the owner. */
export async function seedTemplates(tx: Tx, templates: readonly ReplyTemplate[]): Promise<void> {
  const known = await tx.replyTemplate.findMany({ where: { version: 1 }, select: { id: true } })
  const ids = new Set(known.map(({ id }) => id))
  const missing = templates.filter(({ id }) => !ids.has(id))
  if (missing.length > 0) await tx.replyTemplate.createMany({ data: missing, skipDuplicates: true })
}

/** Counts that a template was picked. For an agent. */
export async function countTemplateUse(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT count_template_use(${id}::uuid)::text`
}
