import { Prisma, type Tx } from '../connection/client.ts'
import type { BulkDecision, BulkLineState, Case, CaseKind } from '../model.ts'
import { type CaseRow, type CasesInScope, concerned, inScope, named } from './cases.ts'

/** A case as what is done to many asks of it; nothing of whom it concerns. */
export type ChosenCase = Pick<Case, 'id' | 'kind' | 'status' | 'version' | 'assigneeId' | 'teamId' | 'decidedAt'> & {
  number: number
  /** Whether it waits, as it is, in a decision of many that is asked or under way. */
  isAsked: boolean
}

/** Cases that are known by their numbers, as they are now: those of a scope. */
export const findChosen = (tx: Tx, numbers: readonly number[], scope: CasesInScope): Promise<ChosenCase[]> =>
  tx.$queryRaw`
    SELECT c.id, c.number::float8 AS number, c.kind::text AS kind, c.status::text AS status, c.version,
      c.assignee_id AS "assigneeId", c.team_id AS "teamId", c.decided_at AS "decidedAt",
      EXISTS (SELECT FROM ${waitingLines} WHERE l.case_id = c.id AND l.version = c.version) AS "isAsked"
    FROM "case" c WHERE c.number = ANY (${[...numbers]}::bigint[]) AND ${inScope(scope)} ORDER BY c.number`

/** Lines `l` that wait in a decision of many `b` that is asked or under way. */
const waitingLines = Prisma.sql`bulk_decision_case l
  JOIN bulk_decision b ON b.id = l.bulk_id AND b.status IN ('ASKED', 'GRANTED') AND l.state = 'WAITING'`

/** Holds cases until the end of the transaction: of many who ask for the same ones at once, each reads what the one before asked. */
export async function lockChosen(tx: Tx, numbers: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM "case" c WHERE c.number = ANY (${[...numbers]}::bigint[]) ORDER BY c.number FOR NO KEY UPDATE`
}

/** The decision of many in which a case waits as it is, asked or under way; null when none is. */
export async function findBulkOfCase(
  tx: Tx,
  caseId: string,
): Promise<Pick<BulkDecision, 'id' | 'status' | 'outcome' | 'askedByName' | 'askedAt'> | null> {
  const rows = await tx.$queryRaw<Pick<BulkDecision, 'id' | 'status' | 'outcome' | 'askedByName' | 'askedAt'>[]>`
    SELECT b.id, b.status::text AS status, b.outcome::text AS outcome, b.asked_by_name AS "askedByName", b.asked_at AS "askedAt"
    FROM ${waitingLines} JOIN "case" c ON c.id = l.case_id AND c.version = l.version
    WHERE l.case_id = ${caseId}::uuid ORDER BY b.asked_at LIMIT 1`
  return rows[0] ?? null
}

/** How many decisions of many wait for the answer of an agent: asked by others, of cases that are all in their scope. */
export async function countBulksToAnswer(tx: Tx, agentId: string, scope: CasesInScope): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM bulk_decision b
    WHERE b.status = 'ASKED' AND b.asked_by_id <> ${agentId}::uuid AND b.count = (
      SELECT count(*) FROM bulk_decision_case l JOIN "case" c ON c.id = l.case_id WHERE l.bulk_id = b.id AND ${inScope(scope)}
    )`
  return rows[0].count
}

/** Asks a decision of many cases, each at the version that it has; the database refuses a case that has changed. */
export async function insertBulk(
  tx: Tx,
  bulk: Pick<BulkDecision, 'id' | 'kind' | 'outcome' | 'reason' | 'askedById' | 'askedByName' | 'askedAt'>,
  cases: readonly Pick<ChosenCase, 'id' | 'number' | 'version'>[],
): Promise<void> {
  await tx.bulkDecision.createMany({ data: [{ ...bulk, count: cases.length, status: 'ASKED' }] })
  await tx.bulkDecisionCase.createMany({
    data: cases.map(({ id, number, version }) => ({
      ...{ bulkId: bulk.id, caseId: id, number: BigInt(number), version, state: 'WAITING' as const },
    })),
  })
}

/** The last decisions of many cases about some kinds, the last first: a hundred at most. For agents. */
export const listBulks = (tx: Tx, kinds: readonly CaseKind[] | null): Promise<BulkDecision[]> =>
  tx.bulkDecision.findMany({
    where: kinds === null ? {} : { kind: { in: [...kinds] } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })

/** One of them, or null. */
export const findBulk = (tx: Tx, id: string): Promise<BulkDecision | null> =>
  tx.bulkDecision.findUnique({ where: { id } })

/** How many of its cases are in each state, within a scope; of those that wait, how many have changed since. */
export interface BulkCounts {
  waiting: number
  changed: number
  done: number
  left: number
}

export async function countBulkLines(tx: Tx, id: string, scope: CasesInScope): Promise<BulkCounts> {
  const rows = await tx.$queryRaw<[BulkCounts]>`
    SELECT count(*) FILTER (WHERE l.state = 'WAITING')::int AS waiting,
      count(*) FILTER (WHERE l.state = 'WAITING' AND c.version <> l.version)::int AS changed,
      count(*) FILTER (WHERE l.state = 'DONE')::int AS done, count(*) FILTER (WHERE l.state = 'LEFT')::int AS left
    FROM bulk_decision_case l JOIN "case" c ON c.id = l.case_id WHERE l.bulk_id = ${id}::uuid AND ${inScope(scope)}`
  return rows[0]
}

/** A case of a decision of many: what is decided on, whom it concerns, and what came of it. */
export type BulkLine = Pick<
  CaseRow,
  'kind' | 'facts' | 'stakeCents' | 'employerId' | 'employeeId' | 'partnerName' | 'employerName' | 'employeeName'
> & {
  caseId: string
  number: number
  version: number
  state: BulkLineState
  why: string | null
  /** Whether it waits, and has changed since it was read. */
  isChanged: boolean
}

/** One page of its cases, by number, within a scope. */
export const listBulkLines = (
  tx: Tx,
  { id, scope, after, limit }: { id: string; scope: CasesInScope; after: number | null; limit: number },
): Promise<BulkLine[]> =>
  tx.$queryRaw<BulkLine[]>`
    SELECT l.case_id AS "caseId", l.number::float8 AS number, l.version, l.state::text AS state, l.why,
      l.state = 'WAITING' AND c.version <> l.version AS "isChanged", ${concerned}
    FROM bulk_decision_case l JOIN "case" c ON c.id = l.case_id ${named}
    WHERE l.bulk_id = ${id}::uuid AND ${inScope(scope)} AND (${after}::bigint IS NULL OR l.number > ${after}::bigint)
    ORDER BY l.number LIMIT ${limit}`

/** Moves a decision from a status; false when it has moved since. */
export async function moveBulk(
  tx: Tx,
  { id, status }: Pick<BulkDecision, 'id' | 'status'>,
  moved: Partial<Omit<BulkDecision, 'id'>> & Pick<BulkDecision, 'status'>,
): Promise<boolean> {
  const { count } = await tx.bulkDecision.updateMany({ where: { id, status }, data: moved })
  return count === 1
}

/** Takes the next case that waits: of many at once each takes another; null when none is free. */
export async function takeBulkLine(
  tx: Tx,
  id: string,
): Promise<{ caseId: string; number: number; version: number } | null> {
  const rows = await tx.$queryRaw<{ caseId: string; number: number; version: number }[]>`
    SELECT l.case_id AS "caseId", l.number::float8 AS number, l.version FROM bulk_decision_case l
    WHERE l.bulk_id = ${id}::uuid AND l.state = 'WAITING' ORDER BY l.number LIMIT 1 FOR UPDATE SKIP LOCKED`
  return rows[0] ?? null
}

/** Says what came of a case that was taken. */
export async function settleBulkLine(
  tx: Tx,
  { bulkId, caseId }: { bulkId: string; caseId: string },
  settled: { state: BulkLineState; why: string | null; doneAt: Date; doneByName: string },
): Promise<void> {
  await tx.bulkDecisionCase.updateMany({ where: { bulkId, caseId, state: 'WAITING' }, data: settled })
}

/** Does some work that may be refused: what it wrote is then taken back, and nothing else of the transaction. */
export async function attempt<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  await tx.$executeRaw(Prisma.sql`SAVEPOINT attempted`)
  try {
    const done = await work()
    await tx.$executeRaw(Prisma.sql`RELEASE SAVEPOINT attempted`)
    return done
  } catch (error) {
    await tx.$executeRaw(Prisma.sql`ROLLBACK TO SAVEPOINT attempted`)
    throw error
  }
}
