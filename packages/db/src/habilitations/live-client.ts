import { Prisma, type Tx } from '../connection/client.ts'
import type { ApiClientKey, Partner, Scope } from '../model.ts'
import { authorizationInForce } from './in-force.ts'

/** An application that nothing stops: not revoked, not suspended, not over, within an habilitation in force. */
export interface LiveClient {
  id: string
  name: string
  partner: Pick<Partner, 'id' | 'name' | 'kind'>
  /** What it may do now: what it was given, within what the habilitation still allows. */
  scopes: Scope[]
  /** Where it may send the browser of an employer back. */
  redirectUris: string[]
}

/** The public half of a key in use. */
export type LiveKey = Pick<ApiClientKey, 'id' | 'x' | 'y'>

/** When one asks: the instant, and the legal day in France (YYYY-MM-DD). */
export interface Moment {
  now: Date
  today: string
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The application, if nothing stops it. Each switch is read here and nowhere else: a stop counts from the next call. */
const liveClient = (clientId: string, { now, today }: Moment) => Prisma.sql`
  SELECT c.partner_id, c.id, c.name, p.name AS partner_name, p.kind AS partner_kind, c.redirect_uris,
    array(SELECT unnest(c.scopes) INTERSECT SELECT unnest(a.scopes) ORDER BY 1)::text[] AS scopes
  FROM api_client c
  JOIN partner p ON p.id = c.partner_id
  JOIN partner_authorization a ON a.partner_id = c.partner_id AND a.id = c.authorization_id
  WHERE c.id = ${clientId}::uuid AND c.revoked_at IS NULL AND c.suspended_at IS NULL AND c.expires_at > ${now}
    AND p.api_suspended_at IS NULL AND ${authorizationInForce(today)}
    AND NOT EXISTS (SELECT FROM installation WHERE api_suspended_at IS NOT NULL)`

/** The condition of a key in use, of the key "k". */
const liveKey = (now: Date) => Prisma.sql`k.revoked_at IS NULL AND k.expires_at > ${now}`

/** The condition of a grant that an employer's code was not sent twice in, and that has not ended. */
const liveGrant = (grantHash: string | null, now: Date) =>
  grantHash === null
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT FROM oidc_record WHERE model = 'oauth:Grant' AND id_hash = ${grantHash} AND expires_at > ${now})`

interface ClientRow {
  partner_id: string
  id: string
  name: string
  partner_name: string
  partner_kind: Partner['kind']
  scopes: Scope[]
  redirect_uris: string[]
}

const clientOf = (row: ClientRow): LiveClient => ({
  ...{ id: row.id, name: row.name, scopes: row.scopes, redirectUris: row.redirect_uris },
  partner: { id: row.partner_id, name: row.partner_name, kind: row.partner_kind },
})

/** An application that may ask for a token, with its keys in use; null when something stops it. For the door. */
export async function findLiveClient(
  tx: Tx,
  clientId: string,
  moment: Moment,
): Promise<{ client: LiveClient; keys: LiveKey[] } | null> {
  if (!isUuid(clientId)) return null
  const [row] = await tx.$queryRaw<(ClientRow & { keys: LiveKey[] })[]>`
    WITH live AS (${liveClient(clientId, moment)})
    SELECT live.*, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'x', k.x, 'y', k.y) ORDER BY k.created_at, k.id), '[]')
      FROM api_client_key k
      WHERE k.partner_id = live.partner_id AND k.client_id = live.id AND ${liveKey(moment.now)}
    ) AS keys
    FROM live`
  return row === undefined ? null : { client: clientOf(row), keys: row.keys }
}

/** What a call presents: its application, the key under which its token was given, and the proof made for this call alone. */
export interface PresentedCall {
  clientId: string
  keyId: string
  /** SHA-256 of the grant of an employer that its token was given in, hexadecimal; null when it acts alone. */
  grantHash: string | null
  /** SHA-256 of what makes the proof unique, hexadecimal. */
  proofHash: string
  /** Until when the same proof would be accepted. */
  proofUntil: Date
}

/**
 * Who calls, if nothing stops it, and whether the proof is new: one guarded statement, which uses the proof up and marks the
 * key as used this minute. Of the same proof presented twenty times at once, one is new. For the door.
 */
export async function admitCall(
  tx: Tx,
  { clientId, keyId, grantHash, proofHash, proofUntil }: PresentedCall,
  moment: Moment,
): Promise<{ client: LiveClient; isNew: boolean } | null> {
  if (!isUuid(clientId)) return null
  const { now } = moment
  const minuteAgo = new Date(now.getTime() - 60_000)
  const [row] = await tx.$queryRaw<(ClientRow & { is_new: boolean })[]>`
    WITH live AS (${liveClient(clientId, moment)} AND ${liveGrant(grantHash, now)}),
    used AS (
      UPDATE api_client_key k SET last_used_at = ${now} FROM live
      WHERE k.partner_id = live.partner_id AND k.client_id = live.id AND k.id = ${keyId} AND ${liveKey(now)}
        AND (k.last_used_at IS NULL OR k.last_used_at < ${minuteAgo})
    ),
    proof AS (
      INSERT INTO oidc_record (model, id_hash, payload, expires_at)
      SELECT 'ApiProof', ${proofHash}, '{}', ${proofUntil} FROM live
      ON CONFLICT (model, id_hash) DO UPDATE SET expires_at = excluded.expires_at WHERE oidc_record.expires_at < ${now}
      RETURNING 1
    )
    SELECT live.*, EXISTS (SELECT FROM proof) AS is_new
    FROM live JOIN api_client_key k
      ON k.partner_id = live.partner_id AND k.client_id = live.id AND k.id = ${keyId} AND ${liveKey(now)}`
  return row === undefined ? null : { client: clientOf(row), isNew: row.is_new }
}
