import type { Prisma, Tx } from '../connection/client.ts'
import type { Authorization, AuthorizationStatus, MessageKind, Partner } from '../model.ts'

/** One habilitation with whose it is. */
export type AuthorizationOfPartner = Authorization & { partner: Pick<Partner, 'name' | 'kind'> }

/** One page of the habilitations of every partner, the last granted first. For agents. */
export function listEveryAuthorization(
  tx: Tx,
  { after, limit }: { after: readonly [at: string, id: string] | null; limit: number },
): Promise<AuthorizationOfPartner[]> {
  const [at, id] = after ?? [null, null]
  return tx.authorization.findMany({
    where: at === null ? {} : { OR: [{ grantedAt: { lt: at } }, { grantedAt: at, id: { lt: id ?? '' } }] },
    include: { partner: { select: { name: true, kind: true } } },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

/** How many there are, up to a bound plus one. */
export const countEveryAuthorization = async (tx: Tx, bound: number): Promise<number> =>
  (await tx.authorization.findMany({ select: { id: true }, take: bound + 1 })).length

/** One habilitation, or null. */
export const findAuthorization = (
  tx: Tx,
  { partnerId, id }: Pick<Authorization, 'partnerId' | 'id'>,
): Promise<Authorization | null> => tx.authorization.findUnique({ where: { partnerId_id: { partnerId, id } } })

/** What an agent does with an habilitation, from the version that was read. */
export interface AuthorizationMoved extends Pick<Authorization, 'partnerId' | 'id' | 'version' | 'noticeDay'> {
  status: AuthorizationStatus
  reason: string
  at: Date
}

/** Stops an habilitation, gives notice, or lifts; false when another act came first: nothing is written then. */
export async function moveAuthorization(
  tx: Tx,
  { partnerId, id, version, status, reason, noticeDay, at }: AuthorizationMoved,
): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT move_authorization(${partnerId}::uuid, ${id}::uuid, ${version}::int, ${status}::"AuthorizationStatus", ${reason},
      ${noticeDay}, ${at}) AS done`
  return rows[0].done
}

/** An habilitation whose notice has just ended. */
export type EndedNotice = Pick<Authorization, 'partnerId' | 'id' | 'version'> & { reason: string }

/** Suspends those whose last day of notice is before today (YYYY-MM-DD); at most so many. For jobs. */
export const endNotices = (tx: Tx, { today, most }: { today: string; most: number }): Promise<EndedNotice[]> =>
  tx.$queryRaw<EndedNotice[]>`
    SELECT partner AS "partnerId", id, version, reason FROM end_notices(${today}, ${most}::int)`

/** Writes to every administrator of a partner, of one of its habilitations or requests; the database knows their addresses. */
export async function tellAdministrators(
  tx: Tx,
  {
    partnerId,
    kind,
    about,
    facts,
    at,
  }: { partnerId: string; kind: MessageKind; about: string; facts: Prisma.InputJsonObject; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    SELECT tell_administrators(${partnerId}::uuid, ${kind}::"MessageKind", ${about}::uuid, ${facts}::jsonb, ${at})`
}
