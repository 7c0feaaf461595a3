import type { Prisma, Tx } from '../connection/client.ts'
import type { ApiClient, ApiClientKey, Authorization } from '../model.ts'

/** An application with its keys, the newest first, and the habilitation that it is within. */
export type ApiClientWithKeys = ApiClient & { keys: ApiClientKey[]; authorization: Authorization }

/** An application to create; who creates it is in the context. */
export type NewApiClient = Omit<
  ApiClient,
  'revokedAt' | 'suspendedAt' | 'suspendedFor' | 'suspensionSeenAt' | 'expiryToldAt'
>

/** A key to add, its place aside. */
export type NewApiClientKey = Omit<ApiClientKey, 'place' | 'lastUsedAt' | 'revokedAt'>

const withKeys = {
  keys: { orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] },
  authorization: true,
} as const satisfies Prisma.ApiClientInclude

/** The habilitations of a partner, those of production first, then the one that ends last: a handful. */
export const listAuthorizations = (tx: Tx, partnerId: string): Promise<Authorization[]> =>
  tx.authorization.findMany({
    where: { partnerId },
    orderBy: [{ stage: 'desc' }, { endDay: 'desc' }, { id: 'asc' }],
    take: 50,
  })

/** How many applications a partner may have that are not revoked: hundreds would be a mistake. */
export const CLIENTS_AT_MOST = 50

/** The applications of a partner with their keys, the newest first: those in use, then those that were revoked last. */
export const listApiClients = (tx: Tx, partnerId: string): Promise<ApiClientWithKeys[]> =>
  tx.apiClient.findMany({
    where: { partnerId },
    include: withKeys,
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })

/** How many of them are not revoked. */
export const countApiClients = (tx: Tx, partnerId: string): Promise<number> =>
  tx.apiClient.count({ where: { partnerId, revokedAt: null } })

/** One of the partner's applications, or null. */
export const findApiClient = (
  tx: Tx,
  { partnerId, id }: Pick<ApiClient, 'partnerId' | 'id'>,
): Promise<ApiClientWithKeys | null> =>
  tx.apiClient.findUnique({ where: { partnerId_id: { partnerId, id } }, include: withKeys })

/** Creates an application without a key. */
export async function insertApiClient(tx: Tx, client: NewApiClient): Promise<void> {
  await tx.apiClient.create({ data: client })
}

/**
 * Holds the applications of the administrator's partner to the end of the transaction: what is decided of them (how many,
 * which key in which place) is decided one after the other.
 */
export async function lockApiClients(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT lock_api_clients()`
}

/** Stops one of the partner's applications, for good, by one guarded statement; false when it is stopped, or not the partner's. */
export async function revokeApiClient(
  tx: Tx,
  { partnerId, id, now }: Pick<ApiClient, 'partnerId' | 'id'> & { now: Date },
): Promise<boolean> {
  const { count } = await tx.apiClient.updateMany({
    where: { partnerId, id, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Says where one of the partner's applications sends back, by one guarded statement; false when it is stopped, or not the partner's. */
export async function redirectApiClient(
  tx: Tx,
  { partnerId, id, redirectUris }: Pick<ApiClient, 'partnerId' | 'id' | 'redirectUris'>,
): Promise<boolean> {
  const { count } = await tx.apiClient.updateMany({ where: { partnerId, id, revokedAt: null }, data: { redirectUris } })
  return count === 1
}

/** Adds a key to an application, at a place that no key in use holds (1 or 2). */
export async function insertApiClientKey(tx: Tx, key: NewApiClientKey & Pick<ApiClientKey, 'place'>): Promise<void> {
  await tx.apiClientKey.create({ data: key })
}

/** Which key. */
export type ApiClientKeyKey = Pick<ApiClientKey, 'partnerId' | 'clientId' | 'id'>

/** Revokes a key, for good, by one guarded statement; false when it is revoked, or not the partner's. */
export async function revokeApiClientKey(
  tx: Tx,
  { partnerId, clientId, id, now }: ApiClientKeyKey & { now: Date },
): Promise<boolean> {
  const { count } = await tx.apiClientKey.updateMany({
    where: { partnerId, clientId, id, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}
