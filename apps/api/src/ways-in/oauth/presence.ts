import { type DbContext, findMandateRequest, isMandateActive, type MandateRequestRow, withContext } from '@cesu/db'
import { presenceScopes, scopesNamed, scopeText } from '@cesu/domain/permissions'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { z } from 'zod'
import type { Platform } from '../../platform/platform.ts'
import { DETAILS_TYPE, PARTNER } from './clients.ts'
import { oauthFault } from './error-words.ts'

const DAY_SECONDS = 86_400

/** How long lasts what leads to a token in the presence of an employer, in seconds. */
export const presenceSeconds = {
  PushedAuthorizationRequest: 90,
  // Signing in with FranceConnect, reading, choosing.
  Interaction: 3_600,
  AuthorizationCode: 60,
  Session: 60,
  Grant: 30 * DAY_SECONDS,
  RefreshToken: 30 * DAY_SECONDS,
}

/** One such detail: the request that the application's partner made before. */
const MandateDetail = z.strictObject({ type: z.literal(DETAILS_TYPE), id: z.uuid() })

/** The request of a mandate that an authorization is about; null when its details name none, or several. */
export function readRequestId(details: unknown): string | null {
  const list = z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), z.tuple([MandateDetail]))
  const read = list.safeParse(details)
  return read.success ? read.data[0].id : null
}

/** Whose application. */
interface OfPartner {
  partnerId: string
  clientId: string
}

/** In the name of an application that nobody is in front of. */
export const asApplication = ({ partnerId, clientId }: OfPartner): DbContext => ({
  ...{ kind: 'partner', partnerId, actorId: clientId, actorKind: 'API_CLIENT' },
})

/** The request of a mandate that an application names; null when its partner made none such. */
export const findAsked = (
  { databases }: Platform,
  { requestId: id, ...application }: OfPartner & { requestId: string },
): Promise<MandateRequestRow | null> =>
  withContext(databases.api, asApplication(application), (tx) =>
    findMandateRequest(tx, { partnerId: application.partnerId, id }),
  )

/** Refuses details (RFC 9396) that name no request of a mandate, of the application's own partner. */
export async function validatePresence(
  platform: Platform,
  detail: unknown,
  { route, ...application }: OfPartner & { route: string | undefined },
): Promise<void> {
  if (route === 'token') {
    throw new errors.InvalidAuthorizationDetails(
      oauthFault(
        'authorization_details',
        'un employeur répond dans un navigateur. Demandez par une demande poussée (PAR).',
      ),
    )
  }
  const read = MandateDetail.safeParse(detail)
  if (!read.success)
    throw new errors.InvalidAuthorizationDetails(
      oauthFault('authorization_details', `un objet de type ${DETAILS_TYPE} avec id est attendu, sans autre champ.`),
    )
  if ((await findAsked(platform, { ...application, requestId: read.data.id })) === null)
    throw new errors.InvalidAuthorizationDetails(
      oauthFault('authorization_details', 'votre organisme n’a pas fait cette demande de mandat. Vérifiez id.'),
    )
}

/** Which mandate, given by whom to whose application. */
interface GivenMandate extends OfPartner {
  employerId: string
  mandateId: string
}

/** Whether the mandate that an employer's grant is about is in force: the grant ends with it, whatever is given later. */
export const isStillGiven = (
  { databases }: Platform,
  { partnerId, clientId, employerId, mandateId }: GivenMandate,
): Promise<boolean> =>
  withContext(databases.api, asApplication({ partnerId, clientId }), (tx) =>
    isMandateActive(tx, { employerId, id: mandateId, partnerId }),
  )

/** Throws when the mandate of the grant that a token is asked in is over; its identifier otherwise. */
export async function mandateOfGrant(platform: Platform, { oidc }: KoaContextWithOIDC): Promise<string> {
  const { Grant: grant, Client: client } = oidc.entities
  const mandateId = readRequestId(grant?.['rar'])
  if (mandateId === null || client === undefined)
    throw new errors.InvalidGrant(oauthFault('code', 'aucun mandat n’a été donné. Recommencez la demande.'))
  const partnerId = String(client[PARTNER])
  const given = { partnerId, clientId: client.clientId, employerId: grant?.accountId ?? '', mandateId }
  if (!(await isStillGiven(platform, given)))
    throw new errors.InvalidGrant(oauthFault('code', 'ce mandat a pris fin. Demandez-en un autre à l’employeur.'))
  return mandateId
}

/** What a text of a request never holds: the base would not take it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very ones are refused.
const CONTROL = /[\u0000-\u001f\u007f]/

/** Refuses what no browser that comes back could bear, whoever is asked. */
export function refuseOddParameters({ oidc: { params } }: KoaContextWithOIDC): void {
  const odd = Object.entries(params ?? {}).find(([, value]) => CONTROL.test(String(value ?? '')))
  if (odd !== undefined)
    throw new errors.InvalidRequest(oauthFault(odd[0], 'un caractère de contrôle est refusé. Retirez-le.'))
  const mode = params?.['response_mode'] ?? 'query'
  if (mode !== 'query')
    throw new errors.InvalidRequest(
      oauthFault('response_mode', 'la réponse vient dans l’adresse de retour. Retirez response_mode, ou donnez query.'),
    )
}

/** Refuses what is asked beyond what an employer's presence allows: each scope is one of these, and one mandate request is named. */
export function refuseBeyondPresence(ctx: KoaContextWithOIDC): void {
  refuseOddParameters(ctx)
  const { params } = ctx.oidc
  const allowed = scopeText(presenceScopes)
  const asked = String(params?.['scope'] ?? '')
    .split(' ')
    .filter(Boolean)
  const beyond = asked.find((name) => !presenceScopes.includes(scopesNamed(name)[0] as never))
  if (beyond !== undefined)
    throw new errors.InvalidScope(oauthFault('scope', `avec un employeur, demandez parmi : ${allowed}.`), beyond)
  if (asked.length === 0)
    throw new errors.InvalidScope(oauthFault('scope', `demandez au moins un de ces droits : ${allowed}.`), '')
  if (readRequestId(params?.['authorization_details']) === null) {
    throw new errors.InvalidAuthorizationDetails(
      oauthFault('authorization_details', `un seul objet, de type ${DETAILS_TYPE}, est attendu.`),
    )
  }
}
