import type { AuthorizationDetail, KoaContextWithOIDC, RichAuthorizationRequestsConfiguration } from 'oidc-provider'
import type { Platform } from '../../platform/platform.ts'
import { ACTIVITY_DETAILS, DETAILS_TYPE, PARTNER } from './clients.ts'
import { refuseBeyondPresence, validatePresence } from './presence.ts'
import { readAsked, refuseBeyondActivity, validateActivity } from './sharing.ts'

/** What an authorization is about (RFC 9396): the request of a mandate, or what is asked of a worker; each is of the client's own partner. */
export const authorizationDetails = (platform: Platform): RichAuthorizationRequestsConfiguration => {
  const checkedBy =
    (validate: typeof validatePresence) =>
    (ctx: KoaContextWithOIDC, detail: unknown, client: { clientId: string; [name: string]: unknown }) =>
      validate(platform, detail, {
        ...{ route: ctx.oidc.route, partnerId: String(client[PARTNER]), clientId: client.clientId },
      })
  return {
    enabled: true,
    types: {
      [DETAILS_TYPE]: { validate: checkedBy(validatePresence) },
      [ACTIVITY_DETAILS]: { validate: checkedBy(validateActivity) },
    },
    authorizationDetailsForGrantSource: (ctx) => ctx.oidc.entities.Grant?.['rar'] as AuthorizationDetail[] | undefined,
    authorizationDetailsForAccessToken: (ctx, _token, source) =>
      (source as { rar?: AuthorizationDetail[] } | undefined)?.rar ?? askedAlone(ctx),
    authorizationDetailsForIntrospection: () => undefined,
  }
}

/** Those of a program that asks a token by itself, as they were validated. */
const askedAlone = ({ oidc: { params } }: KoaContextWithOIDC): AuthorizationDetail[] | undefined => {
  const details = params?.['authorization_details']
  return params?.['grant_type'] === 'client_credentials' && typeof details === 'string'
    ? (JSON.parse(details) as AuthorizationDetail[])
    : undefined
}

/** Refuses what is pushed beyond what the person who is to answer can let: a worker, or an employer. */
export const refuseBeyond = (ctx: KoaContextWithOIDC): void =>
  isAboutActivity(ctx.oidc.params?.['authorization_details']) ? refuseBeyondActivity(ctx) : refuseBeyondPresence(ctx)

const isAboutActivity = (details: unknown): boolean => readAsked(details) !== null
