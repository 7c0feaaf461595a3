import type { Tx } from '../connection/client.ts'
import type { Agreement, DataConsumer, Purpose, SharingGrant, SharingReceipt } from '../model.ts'

/** The purpose of a consumer, with the agreement that lets it be asked. */
export type AskedPurpose = Purpose & { agreement: Agreement & { consumer: DataConsumer } }

const withAgreement = { agreement: { include: { consumer: true } } } as const

/** The version in force of a purpose of the consumer that this partner is; null when there is none, or another's. */
export const findAskedPurpose = (
  tx: Tx,
  { partnerId, code }: Pick<SharingGrant, 'partnerId'> & Pick<Purpose, 'code'>,
): Promise<AskedPurpose | null> =>
  tx.purpose.findFirst({
    where: { code, status: 'ACTIVE', agreement: { status: 'ACTIVE', consumer: { partnerId } } },
    include: withAgreement,
  })

/** The agreement under which a grant was asked; null when it is not this consumer's to see. */
export async function findPurposeAgreement(
  tx: Tx,
  { purposeCode, purposeVersion }: Pick<SharingGrant, 'purposeCode' | 'purposeVersion'>,
): Promise<Agreement | null> {
  const found = await tx.purpose.findUnique({
    where: { code_version: { code: purposeCode, version: purposeVersion } },
    include: { agreement: true },
  })
  return found?.agreement ?? null
}

/** A grant with what it is for. */
export type GrantWithPurpose = SharingGrant & { purpose: AskedPurpose }

/** A grant of the worker who acts, or null. */
export const findOwnGrant = (tx: Tx, id: string): Promise<GrantWithPurpose | null> =>
  tx.sharingGrant.findUnique({ where: { id }, include: { purpose: { include: withAgreement } } })

/** Every grant of the worker who acts, the last asked first: a few dozen in a life. */
export const listOwnGrants = (tx: Tx, employeeId: string): Promise<GrantWithPurpose[]> =>
  tx.sharingGrant.findMany({
    where: { employeeId },
    include: { purpose: { include: withAgreement } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })

/** The grant in force of a worker for a purpose, if there is one: another takes its place. */
export const findLiveGrant = (
  tx: Tx,
  { employeeId, purposeCode }: Pick<SharingGrant, 'employeeId' | 'purposeCode'>,
): Promise<SharingGrant | null> =>
  tx.sharingGrant.findFirst({ where: { employeeId, purposeCode, status: { in: ['ACTIVE', 'SUSPENDED'] } } })

/** The request of the same program, for the same, that the worker has not answered and still can; null when there is none. */
export const findTwinRequest = (
  tx: Tx,
  {
    scopes,
    now,
    ...asked
  }: Pick<SharingGrant, 'employeeId' | 'partnerId' | 'clientId' | 'purposeCode' | 'purposeVersion' | 'scopes'> & {
    now: Date
  },
): Promise<Pick<SharingGrant, 'id'> | null> =>
  tx.sharingGrant.findFirst({
    where: { ...asked, scopes: { equals: scopes }, status: 'PRESENTED', expiresAt: { gt: now } },
    select: { id: true },
    orderBy: { askedAt: 'desc' },
  })

/** A request, as it is first shown to the worker. */
export type NewGrant = Omit<
  SharingGrant,
  | 'status'
  | 'version'
  | 'answeredAt'
  | 'notice'
  | 'acr'
  | 'suspendedBy'
  | 'endedAt'
  | 'reason'
  | 'remindedAt'
  | 'reconsideredAt'
>

/** Writes a request; false when it is already there (a page that is read twice), or when the worker is not to be asked again so soon. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<boolean> {
  const { partnerId, employeeId, purposeCode, askedAt } = grant
  const count = await tx.$executeRaw`
    INSERT INTO sharing_grant (
      partner_id, id, client_id, purpose_code, purpose_version, legal_basis, employee_id, citizen_id, subject, status, version, scopes,
      first_month, asked_at, expires_at
    )
    SELECT ${partnerId}::uuid, ${grant.id}::uuid, ${grant.clientId}::uuid, ${purposeCode}, ${grant.purposeVersion},
      ${grant.legalBasis}::"LegalBasis", ${employeeId}::uuid, ${grant.citizenId}::uuid, ${grant.subject}, 'PRESENTED', 1,
      ${grant.scopes}::text[], ${grant.firstMonth}, ${askedAt}, ${grant.expiresAt}
    WHERE sharing_asked_again_from(${partnerId}::uuid, ${employeeId}::uuid, ${purposeCode}, ${askedAt}) IS NULL
    ON CONFLICT DO NOTHING`
  return count === 1
}

/** Where a grant is, as whoever changes it read it. */
export type GrantRead = Pick<SharingGrant, 'id' | 'status' | 'version'>

/** Changes a grant if it still is where it was read; of twenty at once one does. */
export async function moveGrant(
  tx: Tx,
  { id, status, version }: GrantRead,
  change: Partial<
    Pick<
      SharingGrant,
      | 'status'
      | 'version'
      | 'scopes'
      | 'expiresAt'
      | 'answeredAt'
      | 'notice'
      | 'acr'
      | 'suspendedBy'
      | 'reason'
      | 'endedAt'
    >
  >,
): Promise<boolean> {
  const { count } = await tx.sharingGrant.updateMany({ where: { id, status, version }, data: change })
  return count === 1
}

/** A grant as its consumer sees it: who the worker is, it does not say. */
export type ConsumerGrant = Omit<
  SharingGrant,
  'employeeId' | 'citizenId' | 'notice' | 'acr' | 'reason' | 'remindedAt' | 'reconsideredAt'
>

/** One of the consumer's own grants; null for another's. */
export const findConsumerGrant = (
  tx: Tx,
  { partnerId, id }: Pick<SharingGrant, 'partnerId' | 'id'>,
): Promise<ConsumerGrant | null> =>
  tx.sharingGrant.findFirst({
    where: { partnerId, id },
    omit: {
      employeeId: true,
      citizenId: true,
      notice: true,
      acr: true,
      reason: true,
      remindedAt: true,
      reconsideredAt: true,
    },
  })

/** Writes what proves an act of the worker. */
export async function insertReceipt(tx: Tx, receipt: SharingReceipt): Promise<void> {
  await tx.sharingReceipt.createMany({ data: [receipt] })
}

/** The receipts of a grant, the first first. */
export const listReceipts = (tx: Tx, grantId: string): Promise<SharingReceipt[]> =>
  tx.sharingReceipt.findMany({ where: { grantId }, orderBy: { number: 'asc' }, take: 100 })

/** What tells a receipt of a worker from the others. */
export type ReceiptKey = Pick<SharingReceipt, 'grantId' | 'number'>

/** A page of the receipts of every grant of the worker who acts, grant by grant. */
export const listOwnReceipts = (
  tx: Tx,
  { employeeId, after, take }: { employeeId: string; after: ReceiptKey | null; take: number },
): Promise<SharingReceipt[]> =>
  tx.sharingReceipt.findMany({
    where: {
      grant: { employeeId },
      ...(after && {
        OR: [{ grantId: { gt: after.grantId } }, { grantId: after.grantId, number: { gt: after.number } }],
      }),
    },
    orderBy: [{ grantId: 'asc' }, { number: 'asc' }],
    take,
  })

/** How many receipts the worker who acts has, counted up to a bound. */
export const countOwnReceipts = (
  tx: Tx,
  { employeeId, bound }: { employeeId: string; bound: number },
): Promise<number> => tx.sharingReceipt.count({ where: { grant: { employeeId } }, take: bound })

/** Ends some requests that were not answered in time, and grants that are over; gives them. For the tasks. */
export const endDueGrants = (tx: Tx, { now, most }: { now: Date; most: number }): Promise<EndedGrant[]> =>
  tx.$queryRaw<EndedGrant[]>`
    UPDATE sharing_grant g
    SET status = CASE g.status WHEN 'PRESENTED' THEN 'UNANSWERED' ELSE 'EXPIRED' END::"SharingGrantStatus",
      suspended_by = NULL, ended_at = ${now}, version = g.version + 1
    FROM (
      SELECT id FROM sharing_grant
      WHERE status IN ('PRESENTED', 'ACTIVE', 'SUSPENDED') AND expires_at <= ${now}
      ORDER BY expires_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE g.id = due.id
    RETURNING g.partner_id AS "partnerId", g.id, g.status::text AS status, g.purpose_code AS purpose, g.version`

/** One that a task ended. */
export interface EndedGrant {
  partnerId: string
  id: string
  status: 'UNANSWERED' | 'EXPIRED'
  purpose: string
  version: number
}

/** Those of these grants of the consumer that acts that are for a purpose. */
export async function keepOfPurpose(
  tx: Tx,
  { partnerId, ids, purpose }: { partnerId: string; ids: readonly string[]; purpose: string },
): Promise<string[]> {
  const rows = await tx.sharingGrant.findMany({
    where: { partnerId, id: { in: [...ids] }, purposeCode: purpose },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
