import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { CaseAnswer, CaseMessage, CaseParty } from '../model.ts'

/** One of those whom a case concerns, and whether something outside their space tells them that they are asked. */
export interface AskableParty {
  party: CaseParty
  name: string
  isTold: boolean
}

/** Whom a case concerns and who may be asked, in the order of the parties. */
export const listCaseParties = (tx: Tx, caseId: string): Promise<AskableParty[]> =>
  tx.$queryRaw<AskableParty[]>`
    SELECT p.party::text AS party, p.name, p.is_told AS "isTold" FROM case_parties(${caseId}::uuid) p ORDER BY p.party`

/** A question to one of those whom a case concerns: `replyBy` is the last day to answer, YYYY-MM-DD. */
export type NewQuestion = Omit<CaseMessage, 'answersId' | 'caseNumber' | 'replyBy'> & {
  caseNumber: number
  replyBy: string
}

/** Keeps a question; an employer or a worker is told by e-mail, where one is known. */
export async function insertQuestion(tx: Tx, question: NewQuestion): Promise<void> {
  await tx.caseMessage.createMany({ data: [question] })
}

/** A question and its answer, as both sides read them; what is of the answer is null before it. */
export interface Question {
  id: string
  caseId: string
  caseNumber: number
  party: CaseParty
  about: string
  text: string
  authorName: string
  askedAt: Date
  replyBy: string
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  /** Whether the case is decided: no answer is waited for any more. */
  isOver: boolean
}

const shown = Prisma.sql`
  m.id, m.case_id AS "caseId", m.case_number::float8 AS "caseNumber", m.party::text AS party, m.about, m.text,
  m.author_name AS "authorName", m.written_at AS "askedAt", m.reply_by AS "replyBy", a.text AS answer, a.author_name AS "answeredBy",
  a.written_at AS "answeredAt", question_is_over(m.id) AS "isOver"`

const MOST_OF_A_CASE = 200

/** What was asked about a case, and answered, the oldest first. */
export const listQuestionsOf = (tx: Tx, caseId: string): Promise<Question[]> =>
  tx.$queryRaw<Question[]>`
    SELECT ${shown} FROM case_message m LEFT JOIN case_message a ON a.answers_id = m.id
    WHERE m.case_id = ${caseId}::uuid AND m.answers_id IS NULL
    ORDER BY m.written_at, m.id LIMIT ${MOST_OF_A_CASE}`

/** Whose questions: a partner's, or those of a person, as employer and as worker. */
export type Asked = { partnerId: string } | { employerId: string | null; employeeId: string | null }

/** What was asked of somebody: all of it, or what waits for their answer; the last first. */
export interface AskedQuery {
  as: Asked
  waits: boolean
  after: KeysetKey | null
  limit: number
}

/** One page of what was asked of somebody, and answered, the last first. */
export function listAsked(tx: Tx, { as, waits, after, limit }: AskedQuery): Promise<Question[]> {
  const columns = [
    { sql: Prisma.sql`m.written_at`, type: 'timestamptz' },
    { sql: Prisma.sql`m.id`, type: 'uuid' },
  ] as const
  const page = keyset({ columns, direction: 'desc', after })
  return tx.$queryRaw<Question[]>`
    SELECT ${shown} FROM case_message m LEFT JOIN case_message a ON a.answers_id = m.id
    WHERE m.answers_id IS NULL AND ${askedOf(as)} AND ${waiting(waits)} AND ${page.after}
    ORDER BY ${page.orderBy} LIMIT ${limit}`
}

/** How many, counted up to a bound: `bound + 1` means more. */
export async function countAsked(
  tx: Tx,
  { as, waits }: Pick<AskedQuery, 'as' | 'waits'>,
  bound: number,
): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM case_message m LEFT JOIN case_message a ON a.answers_id = m.id
      WHERE m.answers_id IS NULL AND ${askedOf(as)} AND ${waiting(waits)} LIMIT ${bound + 1}
    ) AS kept`
  return rows[0].count
}

const askedOf = (as: Asked) =>
  'partnerId' in as
    ? Prisma.sql`m.partner_id = ${as.partnerId}::uuid`
    : Prisma.sql`(m.employer_id = ${as.employerId}::uuid OR m.employee_id = ${as.employeeId}::uuid)`

const waiting = (waits: boolean) => (waits ? Prisma.sql`a.id IS NULL AND NOT question_is_over(m.id)` : Prisma.sql`TRUE`)

/** The case that a question is about, for one of those who were asked; null for anyone else. */
export async function findAsked(tx: Tx, id: string): Promise<Pick<Question, 'caseId' | 'caseNumber' | 'party'> | null> {
  const found = await tx.caseMessage.findFirst({
    where: { id, answersId: null },
    select: { caseId: true, caseNumber: true, party: true },
  })
  return found && { ...found, caseNumber: Number(found.caseNumber) }
}

/** Keeps an answer, once: whoever holds the case reads it, and decides from no page of before. */
export async function answerQuestion(
  tx: Tx,
  { questionId, id, text, at }: { questionId: string; id: string; text: string; at: Date },
): Promise<CaseAnswer> {
  const rows = await tx.$queryRaw<[{ kept: CaseAnswer }]>`
    SELECT answer_case(${questionId}::uuid, ${id}::uuid, ${text}, ${at})::text AS kept`
  return rows[0].kept
}
