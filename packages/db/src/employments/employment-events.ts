import { Prisma, type Tx } from '../connection/client.ts'
import type {
  ContractEndRoute,
  Employment,
  EmploymentEvent,
  EmploymentEventKind,
  EmploymentEventStatus,
  EmploymentSide,
  NoticeStatus,
} from '../model.ts'

/** What one side says, before it is kept: where it stands, the database says. */
export type SaidEvent = Omit<EmploymentEvent, 'status' | 'confirmedAt'>

/** What one side holds to: what was not corrected nor taken back since. */
type LiveEventStatus = Exclude<EmploymentEventStatus, 'REPLACED' | 'WITHDRAWN'>

/**
 * Keeps what one side says of a contract, in the place of what it said of the same; what the other side says is confirmed or contested
 * by it. Null when who acts may not say it. One at a time for each contract: of twenty at once, each replaces the one before.
 */
export async function stateEmploymentEvent(tx: Tx, said: SaidEvent): Promise<LiveEventStatus | null> {
  const { noticeStatus, noticeFirstDay, noticeLastDay, statedAt, authorId, authorName } = said
  const { employerId, id, employmentId, kind, side, partnerId, firstDay, lastDay, lastDayWorked, route } = said
  const { severanceCents, retirementCents, mutualCents, fixedTermCents, noticeCents, paidLeaveCents, portability } =
    said
  const rows = await tx.$queryRaw<{ status: LiveEventStatus }[]>`
    SELECT status::text AS status FROM state_employment_event(ROW(
      ${employerId}::uuid, ${id}::uuid, ${employmentId}::uuid, ${kind}::"EmploymentEventKind", ${side}::"EmploymentSide",
      ${partnerId}::uuid, ${firstDay}, ${lastDay}, ${lastDayWorked}, ${route}::"ContractEndRoute",
      ${noticeStatus}::"NoticeStatus", ${noticeFirstDay}, ${noticeLastDay}, 'STATED'::"EmploymentEventStatus", NULL, ${statedAt},
      ${authorId}::uuid, ${authorName}, ${severanceCents}::int, ${retirementCents}::int, ${mutualCents}::int, ${fixedTermCents}::int,
      ${noticeCents}::int, ${paidLeaveCents}::int, ${portability}::boolean
    )::employment_event)`
  return rows[0]?.status ?? null
}

/** The worker who acts agrees with what their employer says; false when it no longer waits for them. */
export async function confirmEmploymentEvent(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT confirm_employment_event(${id}::uuid, ${at}) AS done`
  return row.done
}

/** Takes back what the side of who acts said; false when there is nothing to take back. */
export async function withdrawEmploymentEvent(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT withdraw_employment_event(${id}::uuid, ${at}) AS done`
  return row.done
}

/** One thing said that who acts may see, or null. */
export const findEmploymentEvent = (tx: Tx, id: string): Promise<EmploymentEvent | null> =>
  tx.employmentEvent.findUnique({ where: { id } })

const MOST_EVENTS = 200

/** What was said of some contracts that who acts may see, the last first; what was corrected or taken back too. */
export const listEmploymentEvents = (
  tx: Tx,
  contracts: readonly Pick<Employment, 'employerId' | 'id'>[],
): Promise<EmploymentEvent[]> =>
  contracts.length === 0
    ? Promise.resolve([])
    : tx.employmentEvent.findMany({
        where: { OR: contracts.map(({ employerId, id }) => ({ employerId, employmentId: id })) },
        orderBy: [{ statedAt: 'desc' }, { id: 'desc' }],
        take: MOST_EVENTS,
      })

/** A contract of the worker who acts. */
export interface OwnContract {
  employerId: string
  id: string
  employerName: string
  startDay: string
  endDay: string | null
}

/** The contracts of the worker who acts, the last begun first. */
export const listOwnContracts = (tx: Tx): Promise<OwnContract[]> =>
  tx.$queryRaw<OwnContract[]>`
    SELECT employer_id AS "employerId", id, employer_name AS "employerName", start_day AS "startDay", end_day AS "endDay"
    FROM own_employments()`

/** A contract of the employer who acts, with the name of the worker. */
export type GivenContract = Pick<Employment, 'employerId' | 'id' | 'activity' | 'startDay' | 'endDay'> & {
  employee: { givenNames: string; familyName: string }
}

/** The contracts of the employer who acts, the last begun first: what is said of one does not move it. */
export const listGivenContracts = (tx: Tx, employerId: string): Promise<GivenContract[]> =>
  tx.employment.findMany({
    where: { employerId },
    select: {
      ...{ employerId: true, id: true, activity: true, startDay: true, endDay: true },
      employee: { select: { givenNames: true, familyName: true } },
    },
    orderBy: [{ startDay: 'desc' }, { id: 'asc' }],
    take: MOST_EVENTS,
  })

/** The last month declared of a contract, and the last one with a balance of paid leave, YYYY-MM; null when none is. */
export interface DeclaredSoFar {
  lastMonth: string | null
  leaveMonth: string | null
}

/** What is declared of a contract, as much as who acts may know of it. */
export async function findDeclaredSoFar(
  tx: Tx,
  { employerId, id }: Pick<Employment, 'employerId' | 'id'>,
): Promise<DeclaredSoFar> {
  const [row] = await tx.$queryRaw<[DeclaredSoFar]>`
    SELECT max(d.period) AS "lastMonth", declared_leave_month(${employerId}::uuid, ${id}::uuid) AS "leaveMonth"
    FROM declaration d
    WHERE d.employer_id = ${employerId}::uuid AND d.employment_id = ${id}::uuid AND d.status <> 'CANCELLED'`
  return row
}

/** What is said of a worker, as it may leave; what is null is not held. */
export interface HeldEvent {
  employerId: string
  employerName: string
  side: EmploymentSide | null
  lastDay: string | null
  lastDayWorked: string | null
  route: ContractEndRoute | null
  statedAt: Date | null
  noticeStatus: NoticeStatus | null
  noticeFirstDay: string | null
  noticeLastDay: string | null
  severanceCents: number | null
  retirementCents: number | null
  mutualCents: number | null
  fixedTermCents: number | null
  noticeCents: number | null
  paidLeaveCents: number | null
}

/** The columns of one, after who says it. */
const heldColumns = Prisma.sql`event_last_day AS "lastDay", last_day_worked AS "lastDayWorked", route::text AS route,
  stated_at AS "statedAt", notice_status::text AS "noticeStatus", notice_first_day AS "noticeFirstDay",
  notice_last_day AS "noticeLastDay", severance_cents AS "severanceCents", retirement_cents AS "retirementCents",
  mutual_cents AS "mutualCents", fixed_term_cents AS "fixedTermCents", notice_cents AS "noticeCents",
  paid_leave_cents AS "paidLeaveCents"`

/** Which events: ends between two days, or stops that a day of them is in. */
export interface AskedEvents {
  kind: EmploymentEventKind
  firstDay: string
  lastDay: string
}

/** Those of the workers of these grants, which the consumer that acts has just been let read. */
export const listSharedEvents = (
  tx: Tx,
  grantIds: readonly string[],
  { kind, firstDay, lastDay }: AskedEvents,
): Promise<(HeldEvent & { grantId: string })[]> =>
  tx.$queryRaw<(HeldEvent & { grantId: string })[]>`
    SELECT grant_id AS "grantId", employer_id AS "employerId", employer_name AS "employerName", side::text AS side,
      ${heldColumns}
    FROM shared_events(${[...grantIds]}::uuid[], ${kind}::"EmploymentEventKind", ${firstDay}, ${lastDay})`

/** Those of the worker who acts. */
export const listOwnEvents = (tx: Tx, { kind, firstDay, lastDay }: AskedEvents): Promise<HeldEvent[]> =>
  tx.$queryRaw<HeldEvent[]>`
    SELECT employer_id AS "employerId", employer_name AS "employerName", side::text AS side, ${heldColumns}
    FROM own_events(${kind}::"EmploymentEventKind", ${firstDay}, ${lastDay})`
