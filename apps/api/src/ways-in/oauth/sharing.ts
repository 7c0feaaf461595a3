import {
  type ConsumerGrant,
  findAskedPurpose,
  findConsumerGrant,
  findPurposeAgreement,
  insertTokenRefusal,
  newId,
  withContext,
} from '@cesu/db'
import type { AccessRefusal } from '@cesu/db/model'
import { periodOf } from '@cesu/domain/shared'
import { grantStatusAt, sharingScopeNames, TOKEN_REQUEST } from '@cesu/domain/sharing'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { z } from 'zod'
import { legalDay } from '../../platform/clock.ts'
import type { Platform } from '../../platform/platform.ts'
import { refusalWords } from '../../sharing/refused-reading.ts'
import { ACTIVITY_DETAILS, PARTNER } from './clients.ts'
import { oauthFault } from './error-words.ts'
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

const INVALID = oauthFault(
  'authorization_details',
  `un seul objet est attendu, de type ${ACTIVITY_DETAILS} et de votre organisme. Avec une personne, donnez purpose, en vigueur, et scopes, parmi les siens ; pour un jeton, grant, ou purpose.`,
)

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

/** Refusals of tokens of one grant that a day records at most: an attempt beyond says nothing more. */
const MOST_REFUSALS = 100

/** Which program asks a token, and under which of its keys. */
interface AskingToken {
  partnerId: string
  clientId: string
  keyId: string
}

/**
 * What a token that reads says it is for; nothing for one that reads nothing of workers. Throws when the grant could not be read now, a
 * token of it would be worth nothing: that refusal is recorded as one of a reading is, where its worker and who audits read it.
 */
export async function sharingClaims(
  platform: Platform,
  { oidc }: KoaContextWithOIDC,
  { details, keyId }: { details: unknown; keyId: string },
): Promise<Record<string, string>> {
  const purpose = readDetail(PurposeDetail, details)
  if (purpose !== null) return { [SHARING_PURPOSE_CLAIM]: purpose.purpose }
  const detail = readDetail(GrantDetail, details)
  if (detail === null || oidc.client === undefined) return {}
  const of = { partnerId: String(oidc.client[PARTNER]), clientId: oidc.client.clientId, keyId }
  const grant = await findOf(platform, of, detail.grant)
  if (grant === null) throw invalid()
  const refusal = await refusalOf(platform, of, grant)
  if (refusal === null) return { [SHARING_GRANT_CLAIM]: detail.grant }
  await recordRefusal(platform, of, { grant, refusal })
  throw new errors.InvalidGrant(oauthFault('authorization_details', refusalWords(refusal)))
}

/** Why a grant could not be read now, from the grant outwards; null when it could. */
async function refusalOf(platform: Platform, of: AskingToken, grant: ConsumerGrant): Promise<AccessRefusal | null> {
  const status = grantStatusAt(grant, platform.now())
  if (status !== 'ACTIVE') return status === 'EXPIRED' ? 'EXPIRED' : 'NOT_ACTIVE'
  if ((await purposeOf(platform, of, grant.purposeCode)) !== null) return null
  const agreement = await withContext(platform.databases.api, asApplication(of), (tx) =>
    findPurposeAgreement(tx, grant),
  )
  return agreement?.status === 'ACTIVE' ? 'PURPOSE' : 'AGREEMENT'
}

/** In a transaction of its own, done before the refusal leaves. */
async function recordRefusal(
  { databases, now }: Platform,
  of: AskingToken,
  { grant, refusal }: { grant: ConsumerGrant; refusal: AccessRefusal },
): Promise<void> {
  const { partnerId, clientId, keyId } = of
  const { id: grantId, version: grantVersion, subject, purposeCode, purposeVersion, legalBasis, firstMonth } = grant
  const at = now()
  const today = legalDay(at)
  const record = {
    ...{
      partnerId,
      id: newId(),
      at,
      grantId,
      grantVersion,
      subject,
      purposeCode,
      purposeVersion,
      legalBasis,
      clientId,
    },
    ...{ keyId, scope: TOKEN_REQUEST, firstMonth, lastMonth: periodOf(today), outcome: 'REFUSED' as const, refusal },
    ...{ fields: [], records: 0, answerHash: null },
  }
  await withContext(databases.api, asApplication(of), (tx) =>
    insertTokenRefusal(tx, record, { most: MOST_REFUSALS, today }),
  )
}

/** Refuses what is asked beside a worker's activity: that scope alone, and one detail. */
export function refuseBeyondActivity(ctx: KoaContextWithOIDC): void {
  refuseOddParameters(ctx)
  const { params } = ctx.oidc
  if (params?.['scope'] !== ACTIVITY_SCOPE)
    throw new errors.InvalidScope(
      oauthFault('scope', `avec un salarié, demandez ${ACTIVITY_SCOPE} seul.`),
      String(params?.['scope']),
    )
  if (readAsked(params['authorization_details']) === null) throw invalid()
}
