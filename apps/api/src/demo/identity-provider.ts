import type { Db } from '@cesu/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JWK } from 'jose'
import { errors, Provider } from 'oidc-provider'
import { z } from 'zod'
import { signedInKinds } from '../actor.ts'
import { DEMO_IDENTITY_KEY, type IdentityConfig } from '../platform/config.ts'
import { Problem } from '../problem.ts'
import { handleOf, handOver } from '../ways-in/oauth/hand-over.ts'
import { oidcAdapter } from '../ways-in/oauth/oidc-adapter.ts'
import { callbackUrl } from '../ways-in/sign-in/callback-url.ts'
import { personaPage } from './persona-page.ts'
import { listPersonas } from './personas.ts'

/** Where the demo identity provider is mounted. */
const DEMO_IDENTITY_PATH = '/demo-identity'

const ACR = 'eidas2'

/** What the demo identity provider is made with. */
export interface DemoIdentity {
  publicUrl: string
  door: Db
  now: () => Date
  /** Private ES256 key that signs ID tokens. */
  signingKey: JWK
  clientSecret: string
}

/** How our relying party reaches the demo identity provider. */
export const demoIdentityConfig = ({ publicUrl, clientSecret }: Pick<DemoIdentity, 'publicUrl' | 'clientSecret'>) =>
  ({
    issuer: `${publicUrl}${DEMO_IDENTITY_PATH}`,
    identityKey: DEMO_IDENTITY_KEY,
    clientId: 'cesu-platform',
    clientSecret,
    acrValues: [ACR],
    pkce: true,
  }) satisfies IdentityConfig

/** A real OpenID provider whose only proof of identity is a choice in a list: never on outside demo mode. */
function createProvider(demo: DemoIdentity): Provider {
  const { publicUrl, clientSecret, signingKey } = demo
  const redirectUris = signedInKinds.map((kind) => callbackUrl(publicUrl, kind))
  return new Provider(`${publicUrl}${DEMO_IDENTITY_PATH}`, {
    adapter: oidcAdapter(demo.door, demo.now, 'demo'),
    jwks: { keys: [{ ...signingKey, kid: 'demo', alg: 'ES256', use: 'sig' }] },
    clients: [
      {
        client_id: 'cesu-platform',
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    scopes: ['openid'],
    claims: { openid: ['sub'], acr: null },
    acrValues: [ACR],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    responseTypes: ['code'],
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: {
      url: (_ctx, interaction) => `${DEMO_IDENTITY_PATH}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      grant.addOIDCClaims(['acr'])
      await grant.save()
      return grant
    },
    renderError: (ctx, out) => {
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = `L’identification de démonstration a échoué (${out.error}). Revenez à l’application et recommencez.`
    },
  })
}

/** What the page of personas sends. */
const Choice = z.object({ subject: z.string().min(1).max(200) })

/** The sign-in that a browser is going through; throws a Problem when it has none, or no longer. */
async function interactionOf(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch((error: unknown) => {
    if (error instanceof errors.SessionNotFound) return null
    throw error
  })
  if (interaction !== null) return interaction
  throw expired()
}

const expired = () =>
  new Problem('resource.not_found', {
    detail: 'Cette identification a expiré. Revenez à l’application et recommencez.',
  })

/** The cookies of a request without the provider's own session: the demo keeps nobody signed in. */
const withoutSession = (cookies: string): string => cookies.replaceAll(/_session(\.\w+)?=[^;]*;?\s*/g, '')

/** Mounts the demo identity provider: its endpoints and its page of personas. */
export async function demoIdentityRoutes(app: FastifyInstance, demo: DemoIdentity): Promise<void> {
  const provider = createProvider(demo)
  const handle = handleOf(provider)

  await app.register((pages, _options, done) => {
    pages.get(`${DEMO_IDENTITY_PATH}/interaction/:uid`, async (request, reply) => {
      const { params } = await interactionOf(provider, request, reply)
      const kind = signedInKinds.find((one) => callbackUrl(demo.publicUrl, one) === params['redirect_uri'])
      if (kind === undefined) throw expired()
      const personas = await listPersonas(demo.door, kind)
      return reply.type('text/html; charset=utf-8').send(personaPage({ action: request.url, kind, personas }))
    })
    pages.post(`${DEMO_IDENTITY_PATH}/interaction/:uid`, async (request, reply) => {
      const choice = Choice.safeParse(request.body)
      if (!choice.success)
        throw new Problem('input.malformed', { detail: 'Revenez à la page précédente et choisissez une personne.' })
      await interactionOf(provider, request, reply)
      const result = { login: { accountId: choice.data.subject, acr: ACR, remember: false } }
      const options = { mergeWithLastSubmission: false }
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, options), 303)
    })
    done()
  })

  await handOver(app, {
    prefix: DEMO_IDENTITY_PATH,
    publicUrl: demo.publicUrl,
    handle: async () => handle,
    before: (raw) => {
      if (raw.url.startsWith('/auth')) raw.headers.cookie = withoutSession(raw.headers.cookie ?? '')
    },
  })
}
