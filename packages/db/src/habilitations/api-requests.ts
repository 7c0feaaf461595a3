import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { ApiRequest } from '../model.ts'

/** Days that the log of an application's requests is kept, and the signs that it misbehaves. */
const REQUEST_DAYS = 30

/** Writes what applications asked, in one statement: two requests of one trace and one instant are one. For the door. */
export async function insertApiRequests(tx: Tx, requests: readonly ApiRequest[]): Promise<void> {
  // One parameter, whatever their number: nothing is worked out again for each packet.
  await tx.$executeRaw`
    INSERT INTO api_request (partner_id, client_id, id, at, method, route, status, code, under_ms)
    SELECT "partnerId", "clientId", id, at, method, route, status, code, "underMs"
    FROM jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) AS request("partnerId" uuid, "clientId" uuid, id uuid,
      at timestamptz, method text, route text, status smallint, code text, "underMs" smallint)
    ON CONFLICT DO NOTHING`
}

/** Which requests: of one application, and of which statuses, from the least to below the most. */
export interface ApiRequestFilter extends Pick<ApiRequest, 'partnerId' | 'clientId'> {
  statuses: readonly [least: number, below: number]
}

const kept = ({ partnerId, clientId, statuses: [gte, lt] }: ApiRequestFilter) => ({
  ...{ partnerId, clientId, status: { gte, lt } },
})

/** One page of an application's requests, the last first. */
export const listApiRequests = (
  tx: Tx,
  filter: ApiRequestFilter,
  { after, limit }: { after: readonly [at: string, id: string] | null; limit: number },
): Promise<ApiRequest[]> => {
  const [at, id] = after ?? ['9999-12-31T23:59:59.999Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const [least, below] = filter.statuses
  return tx.$queryRaw<ApiRequest[]>`
    SELECT partner_id AS "partnerId", client_id AS "clientId", id, at, method, route, status, code, under_ms AS "underMs"
    FROM api_request
    WHERE partner_id = ${filter.partnerId}::uuid AND client_id = ${filter.clientId}::uuid
      AND (at, id) < (${at}::timestamptz, ${id}::uuid) AND status >= ${least} AND status < ${below}
    ORDER BY at DESC, id DESC LIMIT ${limit}`
}

/** How many, up to a bound plus one. */
export const countApiRequests = async (tx: Tx, filter: ApiRequestFilter, bound: number): Promise<number> =>
  (await tx.apiRequest.findMany({ where: kept(filter), select: { id: true }, take: bound + 1 })).length

/** How many requests an application, or all those of a partner (null), made since each of these instants. */
export async function countCallsSince(
  tx: Tx,
  { partnerId, clientId }: { partnerId: string; clientId: string | null },
  since: readonly Date[],
): Promise<number[]> {
  const oldest = new Date(Math.min(...since.map(Number)))
  const counts = since.map((one) => Prisma.sql`count(*) FILTER (WHERE at > ${one})::int`)
  const rows = await tx.$queryRaw<[{ counts: number[] }]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts FROM api_request
    WHERE partner_id = ${partnerId}::uuid AND at > ${oldest}
      AND (${clientId}::uuid IS NULL OR client_id = ${clientId}::uuid)`
  return rows[0].counts
}

/** Forgets some of what is too old; how many rows, none once all are. */
export async function purgeApiRequests(tx: Tx, { now, atMost }: Forgetting): Promise<number> {
  const before = new Date(now.getTime() - REQUEST_DAYS * 86_400_000)
  const requests = await forget(tx, { from: 'api_request', where: Prisma.sql`at < ${before}`, atMost })
  const day = before.toISOString().slice(0, 10)
  return requests + (await forget(tx, { from: 'api_sign', where: Prisma.sql`"window" < ${day}`, atMost }))
}
