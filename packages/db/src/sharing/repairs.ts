import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type {
  AccessRecord,
  RecordAcknowledgement,
  RepairAnswer,
  RepairItem,
  RepairStatus,
  RepairSubject,
} from '../model.ts'

/** A reading that gave data, as its consumer speaks of it. */
export type GivenReading = Pick<AccessRecord, 'id' | 'at' | 'grantId' | 'purposeCode' | 'records'>

/** The reading that gave data, of the consumer that acts; null for another's, or a refusal. */
export const findGivenReading = (
  tx: Tx,
  { partnerId, id }: { partnerId: string; id: string },
): Promise<GivenReading | null> =>
  tx.accessRecord.findFirst({
    where: { partnerId, id, outcome: 'GIVEN' },
    select: { id: true, at: true, grantId: true, purposeCode: true, records: true },
  })

/** The employers of the worker of a reading of the consumer that acts. */
export async function listEmployersOfReading(tx: Tx, reading: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT employers_of_reading(${reading}::uuid) AS id`
  return rows.map(({ id }) => id)
}

/** Keeps what a consumer did of records; gives the places of those that were not kept before. */
export async function insertAcknowledgements(tx: Tx, made: readonly RecordAcknowledgement[]): Promise<Set<number>> {
  const rows = await tx.recordAcknowledgement.createManyAndReturn({
    data: [...made],
    skipDuplicates: true,
    select: { record: true },
  })
  return new Set(rows.map(({ record }) => record))
}

/** What is said to be wrong, to open. */
export interface WrongDatum {
  id: string
  employerId: string | null
  about: RepairSubject
  period: string | null
  said: string | null
  words: string
  /** The reading and its record, for a consumer; null for the worker. */
  reading: { id: string; record: number } | null
  dueDay: string
  at: Date
}

const columns = Prisma.sql`
  id, employee_id AS "employeeId", employer_id AS "employerId", employment_id AS "employmentId", about::text AS about,
  event_id AS "eventId", period,
  origin::text AS origin, consumer_id AS "consumerId", reading_id AS "readingId", record, held, said, words, owner::text AS owner,
  owner_partner_id AS "ownerPartnerId", status::text AS status, due_day AS "dueDay", opened_at AS "openedAt",
  answered_at AS "answeredAt", answer`

/**
 * Opens one, in the name of who acts; the one that is open when it is the same, which has another identifier; null when it is not theirs
 * to open. Of twenty at once one does.
 */
export async function openRepairItem(tx: Tx, wrong: WrongDatum): Promise<RepairItem | null> {
  const { id, employerId, about, period, said, words, reading, dueDay, at } = wrong
  const rows = await tx.$queryRaw<RepairItem[]>`
    SELECT ${columns} FROM open_repair_item(
      ${id}::uuid, ${employerId}::uuid, ${about}::"RepairSubject", ${period}, ${said}, ${words}, ${reading?.id ?? null}::uuid,
      ${reading?.record ?? null}::int, ${dueDay}, ${at})`
  return rows[0] ?? null
}

/** Opens what the two sides say otherwise of a contract, after one of them has just spoken; null when they agree, or it is open. */
export async function followEmploymentEvent(
  tx: Tx,
  { eventId, itemId, dueDay, at }: { eventId: string; itemId: string; dueDay: string; at: Date },
): Promise<RepairItem | null> {
  const rows = await tx.$queryRaw<RepairItem[]>`
    SELECT ${columns} FROM follow_employment_event(${eventId}::uuid, ${itemId}::uuid, ${dueDay}, ${at})`
  return rows[0] ?? null
}

/** Answers one that waits for who acts. */
export async function answerRepairItem(
  tx: Tx,
  { id, corrected, words, at }: { id: string; corrected: boolean; words: string; at: Date },
): Promise<RepairAnswer> {
  const [row] = await tx.$queryRaw<[{ answer: RepairAnswer }]>`
    SELECT answer_repair_item(${id}::uuid, ${corrected}, ${words}, ${at})::text AS answer`
  return row.answer
}

/** The worker who acts takes back what they said; false when it no longer waits. */
export async function withdrawRepairItem(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT withdraw_repair_item(${id}::uuid, ${at}) AS done`
  return row.done
}

/** One that who acts may see, or null. */
export const findRepairItem = (tx: Tx, id: string): Promise<RepairItem | null> =>
  tx.repairItem.findUnique({ where: { id } })

/** One, with the names of its two persons; the employer is null when no contract is known. */
export type NamedRepair = RepairItem & { employerName: string | null; workerName: string | null }

/** Those of the person who acts, as the worker or as the employer who answers, the last first. */
export async function listOwnRepairs(tx: Tx): Promise<NamedRepair[]> {
  const items = await tx.repairItem.findMany({ orderBy: [{ openedAt: 'desc' }, { id: 'desc' }], take: 100 })
  return named(tx, items)
}

/** Which of those that wait, or waited, for a partner; or that it opened as a consumer. */
export interface RepairQuery {
  as: { ownerPartnerId: string } | { consumerId: string }
  status: RepairStatus | null
  after: KeysetKey | null
  limit: number
}

/** A page of them, the last opened first. */
export async function listRepairs(tx: Tx, query: RepairQuery): Promise<NamedRepair[]> {
  const { after, orderBy } = keyset({
    columns: [
      { sql: Prisma.sql`i.opened_at`, type: 'timestamptz' },
      { sql: Prisma.sql`i.id`, type: 'uuid' },
    ],
    direction: 'desc',
    after: query.after,
  })
  const items = await tx.$queryRaw<RepairItem[]>`
    SELECT ${columns} FROM repair_item i WHERE ${kept(query)} AND ${after} ORDER BY ${orderBy} LIMIT ${query.limit}`
  return named(tx, items)
}

/** How many there are, counted up to a bound: `bound + 1` means more than the bound. */
export async function countRepairs(tx: Tx, query: Pick<RepairQuery, 'as' | 'status'>, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM repair_item i WHERE ${kept(query)} LIMIT ${bound + 1}) AS counted`
  return row.count
}

const kept = ({ as, status }: Pick<RepairQuery, 'as' | 'status'>): Prisma.Sql => {
  const whose =
    'ownerPartnerId' in as
      ? Prisma.sql`i.owner_partner_id = ${as.ownerPartnerId}::uuid`
      : Prisma.sql`i.consumer_id = ${as.consumerId}::uuid`
  return status === null ? whose : Prisma.sql`${whose} AND i.status = ${status}::"RepairStatus"`
}

async function named(tx: Tx, items: readonly RepairItem[]): Promise<NamedRepair[]> {
  const rows = await tx.$queryRaw<{ id: string; employerName: string | null; workerName: string }[]>`
    SELECT id, employer_name AS "employerName", worker_name AS "workerName"
    FROM repair_persons(${items.map(({ id }) => id)}::uuid[])`
  const names = new Map(rows.map(({ id, ...of }) => [id, of]))
  return items.map((item) => ({ employerName: null, workerName: null, ...item, ...names.get(item.id) }))
}
