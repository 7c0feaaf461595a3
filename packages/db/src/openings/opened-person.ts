import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { AuditEntry, Case, CaseParty, Declaration, Employment, Mandate, SharingGrant } from '../model.ts'
import type { OpenedPerson } from './openings.ts'

/** How many rows of each part are shown at most, and how many acts. */
export const MOST_OF_PERSON = 50
const MOST_ACTS = 100
/** How many months back the acts on declarations are looked for. */
const MONTHS_OF_ACTS = 36

/** Who a person is, on the head of their page; the town of an employer, the number of a partner (SIRET). */
export interface PersonHead {
  name: string
  detail: string | null
  createdAt: Date
}

/** It, or null. */
export async function findPersonHead(tx: Tx, { party, personId }: OpenedPerson): Promise<PersonHead | null> {
  const heads: Record<CaseParty, Prisma.Sql> = {
    EMPLOYER: Prisma.sql`SELECT given_names || ' ' || family_name AS name, city AS detail, created_at FROM employer`,
    EMPLOYEE: Prisma.sql`SELECT given_names || ' ' || family_name AS name, NULL AS detail, created_at FROM employee`,
    PARTNER: Prisma.sql`SELECT name, siret AS detail, created_at FROM partner`,
  }
  const rows = await tx.$queryRaw<PersonHead[]>`
    SELECT name, detail, created_at AS "createdAt" FROM (${heads[party]} WHERE id = ${personId}::uuid) AS head`
  return rows[0] ?? null
}

/** A mandate that an employer gave, with whom. */
export type PersonMandate = Pick<Mandate, 'id' | 'status' | 'acts' | 'startDay' | 'endDay' | 'signedAt'> & {
  partner: { id: string; name: string }
}

/** The mandates of an employer, the last first. */
export const listMandatesOfEmployer = (tx: Tx, employerId: string): Promise<PersonMandate[]> =>
  tx.mandate.findMany({
    where: { employerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_PERSON,
    select: {
      ...{ id: true, status: true, acts: true, startDay: true, endDay: true, signedAt: true },
      partner: { select: { id: true, name: true } },
    },
  })

/** A contract of a person, and with whom. */
export type PersonContract = Pick<Employment, 'id' | 'activity' | 'startDay' | 'endDay'> & {
  employerId: string
  employerName: string
  employeeId: string
  employeeName: string
}

const contractsOf = ({ party, personId }: OpenedPerson): Prisma.Sql =>
  party === 'EMPLOYER' ? Prisma.sql`em.employer_id = ${personId}::uuid` : Prisma.sql`em.employee_id = ${personId}::uuid`

/** The contracts of an employer or of a worker, the last first. */
export const listContractsOf = (tx: Tx, person: OpenedPerson): Promise<PersonContract[]> =>
  tx.$queryRaw<PersonContract[]>`
    SELECT em.id, em.activity, em.start_day AS "startDay", em.end_day AS "endDay", em.employer_id AS "employerId",
      em.employee_id AS "employeeId", er.given_names || ' ' || er.family_name AS "employerName",
      ee.given_names || ' ' || ee.family_name AS "employeeName"
    FROM employment em JOIN employer er ON er.id = em.employer_id JOIN employee ee ON ee.id = em.employee_id
    WHERE ${contractsOf(person)} ORDER BY em.start_day DESC, em.id DESC LIMIT ${MOST_OF_PERSON}`

/** A month declared by an employer or for a worker, with how many versions it has. */
export type PersonMonth = Pick<
  Declaration,
  'employerId' | 'period' | 'id' | 'reference' | 'status' | 'currentVersion' | 'netCents' | 'contributionsCents'
> & { employerName: string; employeeId: string; employeeName: string; partnerName: string }

const monthColumns = [
  { sql: Prisma.sql`d.period`, type: 'text' },
  { sql: Prisma.sql`d.id`, type: 'uuid' },
] as const

const monthsOf = (person: OpenedPerson): Prisma.Sql => Prisma.sql`
  employment em JOIN declaration d ON d.employer_id = em.employer_id AND d.employment_id = em.id WHERE ${contractsOf(person)}`

/** A page of those, the last month first. */
export function listMonthsOf(
  tx: Tx,
  person: OpenedPerson,
  page: { after: KeysetKey | null; limit: number },
): Promise<PersonMonth[]> {
  const { after, orderBy } = keyset({ columns: monthColumns, direction: 'desc', after: page.after })
  return tx.$queryRaw<PersonMonth[]>`
    WITH page AS MATERIALIZED (
      SELECT d.*, em.employee_id FROM ${monthsOf(person)} AND ${after} ORDER BY ${orderBy} LIMIT ${page.limit}
    )
    SELECT d.employer_id AS "employerId", d.period, d.id, d.reference, d.status::text AS status,
      d.current_version AS "currentVersion", d.net_cents AS "netCents", d.contributions_cents AS "contributionsCents",
      er.given_names || ' ' || er.family_name AS "employerName", d.employee_id AS "employeeId",
      ee.given_names || ' ' || ee.family_name AS "employeeName", p.name AS "partnerName"
    FROM page d JOIN employer er ON er.id = d.employer_id JOIN employee ee ON ee.id = d.employee_id
    JOIN partner p ON p.id = d.partner_id
    ORDER BY ${orderBy}`
}

/** How many there are, counted up to a bound plus one. */
export async function countMonthsOf(tx: Tx, person: OpenedPerson, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM ${monthsOf(person)} LIMIT ${bound + 1}) AS counted`
  return row.count
}

const casesOf = ({ party, personId }: OpenedPerson): Prisma.CaseWhereInput =>
  ({ EMPLOYER: { employerId: personId }, EMPLOYEE: { employeeId: personId }, PARTNER: { partnerId: personId } })[party]

/** The cases that concern a person, the last first. */
export async function listCasesOfPerson(
  tx: Tx,
  person: OpenedPerson,
): Promise<(Pick<Case, 'id' | 'kind' | 'facts' | 'status' | 'dueDay'> & { number: number })[]> {
  const found = await tx.case.findMany({
    where: casesOf(person),
    orderBy: { number: 'desc' },
    take: MOST_OF_PERSON,
    select: { id: true, number: true, kind: true, facts: true, status: true, dueDay: true },
  })
  return found.map((one) => ({ ...one, number: Number(one.number) }))
}

/** A grant of a worker, to whom and for what, and when it was last read. */
export type PersonGrant = Pick<SharingGrant, 'id' | 'status' | 'askedAt' | 'expiresAt' | 'endedAt'> & {
  consumerName: string
  label: string
  /** Times that something left by it, or was refused; and the last. */
  reads: number
  lastReadAt: Date | null
}

/** The grants of a worker, the last asked first. */
export const listGrantsOfWorker = (tx: Tx, employeeId: string): Promise<PersonGrant[]> =>
  tx.$queryRaw<PersonGrant[]>`
    SELECT g.id, g.status::text AS status, g.asked_at AS "askedAt", g.expires_at AS "expiresAt", g.ended_at AS "endedAt",
      s.name AS "consumerName", p.label, r.reads, r.last AS "lastReadAt"
    FROM sharing_grant g
    JOIN purpose p ON p.code = g.purpose_code AND p.version = g.purpose_version
    JOIN agreement a ON a.id = p.agreement_id
    JOIN data_consumer s ON s.code = a.consumer_code
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS reads, max(x.at) AS last FROM access_record x WHERE x.partner_id = g.partner_id AND x.grant_id = g.id
    ) AS r
    WHERE g.employee_id = ${employeeId}::uuid ORDER BY g.asked_at DESC, g.id DESC LIMIT ${MOST_OF_PERSON}`

/** What has an entry of the trail about a person: their page, their mandates and grants, their last cases, their last months. */
function subjectsOf({ party, personId }: OpenedPerson): Prisma.Sql {
  const id = Prisma.sql`${personId}::uuid`
  const cases = { EMPLOYER: 'employer_id', EMPLOYEE: 'employee_id', PARTNER: 'partner_id' }[party]
  const ways = [
    Prisma.sql`SELECT 'PEOPLE'::"SubjectKind" AS kind, ${personId}::text AS id`,
    Prisma.sql`(SELECT 'CASE', c.id::text FROM "case" c WHERE c.${Prisma.raw(cases)} = ${id} ORDER BY c.number DESC LIMIT ${MOST_OF_PERSON})`,
  ]
  if (party === 'PARTNER') {
    return Prisma.join(
      [
        ...ways,
        Prisma.sql`SELECT 'AUTHORIZATION', z.id::text FROM partner_authorization z WHERE z.partner_id = ${id}`,
        Prisma.sql`SELECT 'API_CLIENT', z.id::text FROM api_client z WHERE z.partner_id = ${id}`,
      ],
      ' UNION ALL ',
    )
  }
  const months = monthsOf({ party, personId })
  return Prisma.join(
    [
      ...ways,
      Prisma.sql`(SELECT 'DECLARATION', d.id::text FROM ${months} ORDER BY d.period DESC, d.id DESC LIMIT ${MONTHS_OF_ACTS})`,
      party === 'EMPLOYER'
        ? Prisma.sql`SELECT 'MANDATE', m.id::text FROM mandate m WHERE m.employer_id = ${id}`
        : Prisma.sql`SELECT 'SHARING_GRANT', g.id::text FROM sharing_grant g WHERE g.employee_id = ${id}`,
    ],
    ' UNION ALL ',
  )
}

/** What was done about a person, the 100 last acts, oldest first. */
export async function listActsOf(
  tx: Tx,
  person: OpenedPerson,
): Promise<Pick<AuditEntry, 'id' | 'at' | 'kind' | 'actorKind' | 'actorName' | 'payload' | 'representedName'>[]> {
  const last = await tx.$queryRaw<AuditEntry[]>`
    SELECT t.id, t.at, t.kind::text AS kind, t.version, t.actor_kind::text AS "actorKind", t.actor_name AS "actorName", t.payload,
      t.represented_name AS "representedName"
    FROM (${subjectsOf(person)}) AS about
    CROSS JOIN LATERAL (
      SELECT * FROM audit_entry e WHERE e.subject_kind = about.kind AND e.subject_id = about.id
      ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_ACTS}
    ) AS t
    ORDER BY t.at DESC, t.id DESC LIMIT ${MOST_ACTS}`
  return last.reverse()
}
