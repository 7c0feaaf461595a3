import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { Employment, EmploymentProposal, PartnerKind, ProposalAnswer, ProposalStatus } from '../model.ts'

/** A proposal to write, whole for its kind; what is of the other kind is absent. */
export type NewProposal = Prisma.EmploymentProposalCreateManyInput & { id: string; proposedAt: Date }

/**
 * Writes a proposal that waits for its employer; false, and nothing written, when the same already waits: the end of that
 * contract, or the same worker from the same day. Of twins at once, one writes and the others wait for it.
 */
export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<boolean> {
  const { count } = await tx.employmentProposal.createMany({ data: [proposal], skipDuplicates: true })
  return count === 1
}

/**
 * The contract that the tenant's own list already has of a worker with an employer, on a day or after; null when it has none. Known by the
 * Cesu number, or by the names when none is given, which the list shows: nothing else is looked at.
 */
export async function findListedContract(
  tx: Tx,
  { employerId, searchName, cesuNumber, startDay }: ProposedWorker,
): Promise<Pick<Employment, 'employeeId' | 'startDay'> | null> {
  const rows = await tx.$queryRaw<Pick<Employment, 'employeeId' | 'startDay'>[]>`
    SELECT employee_id AS "employeeId", start_day AS "startDay"
    FROM app_works_there(${employerId}::uuid, ${searchName}, ${cesuNumber}, ${startDay}) ORDER BY start_day LIMIT 1`
  return rows[0] ?? null
}

/** Who is proposed to whom, and from when. */
interface ProposedWorker {
  employerId: string
  /** Family name then first names in capitals without accents. */
  searchName: string
  /** Null when the social security number is given. */
  cesuNumber: string | null
  startDay: string
}

/**
 * Compares the worker of a proposal that the tenant has just made with whoever has the same number; how many workers the tenant
 * has proposed this day, this one included. Nothing tells whether somebody was found: neither what comes back nor what is run.
 */
export async function checkIdentity(
  tx: Tx,
  { employerId, id, proposedAt }: Pick<NewProposal, 'employerId' | 'id' | 'proposedAt'>,
): Promise<number> {
  const rows = await tx.$queryRaw<[{ proposals: number }]>`
    SELECT check_identity(${employerId}::uuid, ${id}::uuid, ${proposedAt}) AS proposals`
  return rows[0].proposals
}

/** Takes back a proposal of the partner that waits; false when it is not one. */
export async function withdrawProposal(
  tx: Tx,
  { employerId, id, partnerId }: Pick<EmploymentProposal, 'employerId' | 'id' | 'partnerId'>,
  { withdrawnAt, withdrawnByName }: { withdrawnAt: Date; withdrawnByName: string },
): Promise<boolean> {
  const { count } = await tx.employmentProposal.updateMany({
    where: { employerId, id, partnerId, status: 'PENDING' },
    data: { status: 'WITHDRAWN', withdrawnAt, withdrawnByName },
  })
  return count === 1
}

/** A proposal of the partner; null when it has none of this identifier. */
export const findProposal = (
  tx: Tx,
  { employerId, id, partnerId }: Pick<EmploymentProposal, 'employerId' | 'id' | 'partnerId'>,
): Promise<Pick<EmploymentProposal, 'kind' | 'status'> | null> =>
  tx.employmentProposal.findFirst({ where: { employerId, id, partnerId }, select: { kind: true, status: true } })

/** One row of the list of proposals, as it was written, and who is concerned. */
export type ProposalListRow = Pick<
  EmploymentProposal,
  | 'employerId'
  | 'id'
  | 'kind'
  | 'status'
  | 'workerName'
  | 'endDay'
  | 'endRoute'
  | 'activity'
  | 'startDay'
  | 'weeklyHoursHundredths'
  | 'netHourlyCents'
  | 'level'
  | 'certified'
  | 'leaveMode'
  | 'authorName'
  | 'proposedAt'
  | 'withdrawnAt'
> & { employerName: string; employeeId: string | null; waitsForAgent: boolean }

/** What a list of proposals keeps. */
export interface ProposalFilter {
  partnerId: string
  /** Null for all. */
  status: ProposalStatus | null
  /** Starts of words of the worker's or the employer's names, in capitals without accents; none keeps all. */
  words: readonly string[]
}

/** One page of a partner's proposals, the last first. */
export function listProposals(
  tx: Tx,
  filter: ProposalFilter,
  { after: last, limit }: { after: KeysetKey | null; limit: number },
): Promise<ProposalListRow[]> {
  const { after, orderBy } = keyset({ columns: order, direction: 'desc', after: last })
  return tx.$queryRaw<ProposalListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT p.employer_id, p.id, p.kind, p.status, p.worker_name, p.employment_id, p.end_day, p.end_route, p.activity, p.start_day,
        p.weekly_hours_hundredths, p.net_hourly_cents, p.level, p.certified, p.leave_mode, p.author_name, p.proposed_at, p.withdrawn_at
      FROM employment_proposal p WHERE ${kept(filter)} AND ${after}
      ORDER BY ${orderBy} LIMIT ${limit}
    )
    SELECT p.employer_id AS "employerId", p.id, p.kind::text AS kind, p.status::text AS status, p.worker_name AS "workerName",
           p.end_day AS "endDay", p.end_route::text AS "endRoute", p.activity, p.start_day AS "startDay",
           p.weekly_hours_hundredths AS "weeklyHoursHundredths", p.net_hourly_cents AS "netHourlyCents", p.level, p.certified,
           p.leave_mode::text AS "leaveMode", p.author_name AS "authorName", p.proposed_at AS "proposedAt",
           p.withdrawn_at AS "withdrawnAt", er.given_names || ' ' || er.family_name AS "employerName",
           em.employee_id AS "employeeId",
           p.kind = 'NEW_CONTRACT' AND p.status = 'ACCEPTED' AND made.id IS NULL AS "waitsForAgent"
    FROM page p
    JOIN employer er ON er.id = p.employer_id
    -- The contract that an acceptance makes has the identifier of its proposal.
    LEFT JOIN employment made ON made.employer_id = p.employer_id AND made.id = p.id
    LEFT JOIN employment em ON em.employer_id = p.employer_id AND em.id = p.employment_id
    ORDER BY ${orderBy}`
}

/** How many proposals a filter keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countProposals(tx: Tx, filter: ProposalFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM employment_proposal p WHERE ${kept(filter)} LIMIT ${bound + 1}
    ) AS kept`
  return rows[0].count
}

const order = [
  { sql: Prisma.sql`p.proposed_at`, type: 'timestamptz' },
  { sql: Prisma.sql`p.id`, type: 'uuid' },
] as const

const kept = ({ partnerId, status, words }: ProposalFilter): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`p.partner_id = ${partnerId}::uuid`,
      ...(status === null ? [] : [Prisma.sql`p.status = ${status}::"ProposalStatus"`]),
      ...words.map((word) => Prisma.sql`strpos(p.words, ${` ${word}`}) > 0`),
    ],
    ' AND ',
  )

/** What a partner proposes to the employer who acts, as they read it. */
export type ProposalToMe = Pick<
  EmploymentProposal,
  | 'id'
  | 'partnerId'
  | 'kind'
  | 'workerName'
  | 'endDay'
  | 'endRoute'
  | 'lastDayWorked'
  | 'noticeStatus'
  | 'noticeFirstDay'
  | 'noticeLastDay'
  | 'severanceCents'
  | 'retirementCents'
  | 'mutualCents'
  | 'fixedTermCents'
  | 'noticeCents'
  | 'paidLeaveCents'
  | 'portability'
  | 'activity'
  | 'startDay'
  | 'weeklyHoursHundredths'
  | 'netHourlyCents'
  | 'level'
  | 'leaveMode'
  | 'proposedAt'
> & { partnerName: string; partnerKind: PartnerKind }

/** Proposals that wait for the employer who acts, the first first: a person has few. */
export const listProposalsToMe = (tx: Tx, employerId: string): Promise<ProposalToMe[]> => tx.$queryRaw<ProposalToMe[]>`
  SELECT p.id, p.partner_id AS "partnerId", p.kind::text AS kind, p.worker_name AS "workerName", p.end_day AS "endDay",
    p.end_route::text AS "endRoute", p.last_day_worked AS "lastDayWorked", p.notice_status::text AS "noticeStatus",
    p.notice_first_day AS "noticeFirstDay", p.notice_last_day AS "noticeLastDay",
    p.severance_cents AS "severanceCents", p.retirement_cents AS "retirementCents", p.mutual_cents AS "mutualCents",
    p.fixed_term_cents AS "fixedTermCents", p.notice_cents AS "noticeCents", p.paid_leave_cents AS "paidLeaveCents", p.portability,
    p.activity, p.start_day AS "startDay",
    p.weekly_hours_hundredths AS "weeklyHoursHundredths", p.net_hourly_cents AS "netHourlyCents", p.level,
    p.leave_mode::text AS "leaveMode", p.proposed_at AS "proposedAt", o.name AS "partnerName", o.kind::text AS "partnerKind"
  FROM employment_proposal p JOIN partner o ON o.id = p.partner_id
  WHERE p.employer_id = ${employerId}::uuid AND p.status = 'PENDING' AND EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = p.employer_id AND m.partner_id = p.partner_id AND m.status = 'ACTIVE'
  )
  ORDER BY p.proposed_at, p.id LIMIT 200`

/** What came of an answer, and the contract that it made or ended. */
export interface AnsweredProposal {
  answer: ProposalAnswer
  employmentId: string | null
}

/** Answers a proposal in the name of the employer who acts: one guarded statement, and what it makes. */
export async function answerProposal(
  tx: Tx,
  { id, accept, at }: { id: string; accept: boolean; at: Date },
): Promise<AnsweredProposal> {
  const rows = await tx.$queryRaw<[AnsweredProposal]>`
    SELECT answer::text AS answer, employment_id AS "employmentId" FROM answer_proposal(${id}::uuid, ${accept}, ${at})`
  return rows[0]
}
