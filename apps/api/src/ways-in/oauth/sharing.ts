import { type ConsumerGrant, findAskedPurpose, findConsumerGrant, withContext } from '@cesu/db'
import { grantStatusAt, sharingScopeNames } from '@cesu/domain/sharing'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { ACTIVITY_DETAILS, PARTNER } from './clients.ts'
import { asApplication, refuseOddParameters } from './presence.ts'

/** The scope of OAuth under which a program reads what workers let it read. */
export const ACTIVITY_SCOPE = 'activity:read'

/** The claims of a token that reads: the one grant, or the one purpose, that it is for. */
export const SHARING_GRANT_CLAIM = 'sharing_grant'
export const SHARING_PURPOSE_CLAIM = 'sharing_purpose'

const type = z.literal(ACTIVITY_DETAILS)
const purpose = z.string().regex(/^[A-Z-]{1,40}$/)
/** Each once. */
const scopes = z
  .array(z.enum(sharingScopeNames))
  .min(1)
  .refine((all) => new Set(all).size === all.length)

/** What is asked of a worker, in a browser. */
const AskedDetail = z.strictObject({
  type,
  purpose,
  scopes,
})
/** Which grant, or which purpose, a token is for. */
const GrantDetail = z.strictObject({ type, grant: z.uuid().toLowerCase() })
const PurposeDetail = z.strictObject({ type, purpose })

/** One detail of a kind, and no more; null when it is anything else. */
function readDetail<T>(schema: z.ZodType<T>, details: unknown): T | null {
  const list = z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), z.tuple([schema]))
  const read = list.safeParse(details)
  return read.success ? (read.data[0] as T) : null
}

/** What a program asks of a worker; null when its details are about something else. */
export const readAsked = (details: unknown) => readDetail(AskedDetail, details)

const INVALID = `expected { type: ${ACTIVITY_DETAILS}, purpose, scopes } with a worker, { type, grant } or { type, purpose } for a token`

interface Asking {
  route: string | undefined
  partnerId: string
  clientId: string
}

/** Refuses details that no consumer may ask with: another's grant or purpose, or a scope that the purpose does not hold. */
export async function validateActivity(platform: Platform, detail: unknown, asking: Asking): Promise<void> {
  if (asking.route !== 'token') {
    const asked = AskedDetail.safeParse(detail).data
    const purpose = asked && (await purposeOf(platform, asking, asked.purpose))
    if (!purpose || asked.scopes.some((scope) => !purpose.scopes.includes(scope))) throw invalid()
    return
  }
  const grant = GrantDetail.safeParse(detail).data
  const found = grant
    ? await findOf(platform, asking, grant.grant)
    : await purposeOf(platform, asking, PurposeDetail.safeParse(detail).data?.purpose ?? '')
  if (found === null) throw invalid()
}

const invalid = () => new errors.InvalidAuthorizationDetails(INVALID)

const purposeOf = ({ databases }: Platform, { partnerId, clientId }: Omit<Asking, 'route'>, code: string) =>
  withContext(databases.api, asApplication({ partnerId, clientId }), (tx) => findAskedPurpose(tx, { partnerId, code }))

const findOf = (
  { databases }: Platform,
  { partnerId, clientId }: Omit<Asking, 'route'>,
  id: string,
): Promise<ConsumerGrant | null> =>
  withContext(databases.api, asApplication({ partnerId, clientId }), (tx) => findConsumerGrant(tx, { partnerId, id }))

/**
 * What a token that reads says it is for; nothing for one that reads nothing of workers. Throws when the grant is not in force: a token
 * of it would be worth nothing.
 */
export async function sharingClaims(
  platform: Platform,
  { oidc }: KoaContextWithOIDC,
  details: unknown,
): Promise<Record<string, string>> {
  const purpose = readDetail(PurposeDetail, details)
  if (purpose !== null) return { [SHARING_PURPOSE_CLAIM]: purpose.purpose }
  const detail = readDetail(GrantDetail, details)
  if (detail === null || oidc.client === undefined) return {}
  const of = { partnerId: String(oidc.client[PARTNER]), clientId: oidc.client.clientId }
  const grant = await findOf(platform, of, detail.grant)
  if (grant === null || grantStatusAt(grant, platform.now()) !== 'ACTIVE')
    throw new errors.InvalidGrant('the grant is not in force')
  return { [SHARING_GRANT_CLAIM]: detail.grant }
}

/** Refuses what is asked beside a worker's activity: that scope alone, and one detail. */
export function refuseBeyondActivity(ctx: KoaContextWithOIDC): void {
  refuseOddParameters(ctx)
  const { params } = ctx.oidc
  if (params?.['scope'] !== ACTIVITY_SCOPE)
    throw new errors.InvalidScope(`with a worker, ask ${ACTIVITY_SCOPE} alone`, String(params?.['scope']))
  if (readAsked(params['authorization_details']) === null) throw invalid()
}
