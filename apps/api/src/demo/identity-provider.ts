import { type Db, findCitizenByIdentity, withContext } from '@cesu/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JWK } from 'jose'
import { errors, Provider } from 'oidc-provider'
import { z } from 'zod'
import type { SignedInKind } from '../actor.ts'
import { DEMO_CIVIL_KEY, DEMO_IDENTITY_KEY, type IdentityConfig } from '../platform/config.ts'
import { Problem } from '../problem.ts'
import { handleOf, handOver, withoutSession } from '../ways-in/oauth/hand-over.ts'
import { oidcAdapter } from '../ways-in/oauth/oidc-adapter.ts'
import { callbackUrl } from '../ways-in/sign-in/callback-url.ts'
import { personaPage } from './persona-page.ts'
import { listPersonas, type Persona } from './personas.ts'

/** What the demo plays: each an issuer of its own, which knows nothing of the other. */
const providers = {
  /** ProConnect. */
  work: {
    ...{ path: '/demo-identity', key: DEMO_IDENTITY_KEY, records: 'demo', acr: 'eidas2', civil: false },
    kinds: ['PARTNER_STAFF', 'AGENT'],
  },
  /** FranceConnect, whose ordinary level is the lowest. */
  civil: {
    ...{ path: '/demo-franceconnect', key: DEMO_CIVIL_KEY, records: 'demo-civil', acr: 'eidas1', civil: true },
    kinds: ['CITIZEN'],
  },
} as const satisfies Record<string, Played>

interface Played {
  path: string
  key: string
  records: 'demo' | 'demo-civil'
  acr: string
  civil: boolean
  kinds: readonly SignedInKind[]
}

/** What the demo identity provider is made with. */
export interface DemoIdentity {
  publicUrl: string
  door: Db
  now: () => Date
  /** Private ES256 key that signs ID tokens. */
  signingKey: JWK
  clientSecret: string
}

/** How our relying party reaches what the demo plays. */
export const demoIdentityConfig = (
  { publicUrl, clientSecret }: Pick<DemoIdentity, 'publicUrl' | 'clientSecret'>,
  plays: keyof typeof providers = 'work',
) => {
  const { path, key, acr, civil } = providers[plays]
  return {
    ...{ issuer: `${publicUrl}${path}`, identityKey: key, clientId: 'cesu-platform', clientSecret },
    ...{ acrValues: [acr], pkce: true, civil },
  } satisfies IdentityConfig
}

/** What FranceConnect says of a person, each under a scope of the same name. */
const civilClaims = ['given_name', 'family_name', 'preferred_username', 'birthdate', 'birthplace', 'email'] as const

/** What a persona's civil status is. */
async function civilClaimsOf(door: Db, identity: { issuer: string; subject: string }) {
  const person = await withContext(door, { kind: 'door' }, (tx) => findCitizenByIdentity(tx, identity))
  if (person === null) return {}
  const { givenNames, familyName, usageName, birthDay, birthPlace, email } = person
  return {
    ...{ given_name: givenNames, family_name: familyName, preferred_username: usageName ?? undefined },
    ...{ birthdate: birthDay, birthplace: birthPlace ?? '', email: email ?? undefined },
  }
}

/** A real OpenID provider whose only proof of identity is a choice in a list: never on outside demo mode. */
function createProvider(demo: DemoIdentity, { path, key, records, acr, civil, kinds }: Played): Provider {
  const { publicUrl, clientSecret, signingKey } = demo
  const redirectUris = kinds.map((kind) => callbackUrl(publicUrl, kind))
  return new Provider(`${publicUrl}${path}`, {
    adapter: oidcAdapter(demo.door, demo.now, records),
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
        ...(civil ? { userinfo_signed_response_alg: 'ES256' } : {}),
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'] },
    scopes: ['openid', ...(civil ? civilClaims : [])],
    claims: {
      openid: ['sub'],
      acr: null,
      ...(civil ? Object.fromEntries(civilClaims.map((one) => [one, [one]])) : {}),
    },
    acrValues: [acr],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    responseTypes: ['code'],
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      userinfo: { enabled: civil },
      jwtUserinfo: { enabled: civil },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: {
      url: (_ctx, interaction) => `${path}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...(civil ? await civilClaimsOf(demo.door, { issuer: key, subject: sub }) : {}) }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(['openid', ...(civil ? civilClaims : [])].join(' '))
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
const Choice = z.object({ subject: z.string().regex(/^[\w.@-]{1,200}$/) })

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

/** Everyone whom a visitor of the demo can be. */
export async function listAllPersonas(door: Db): Promise<Persona[]> {
  const lists = Object.values(providers).flatMap(({ kinds, key }) =>
    kinds.map((kind) => listPersonas(door, { kind, issuer: key })),
  )
  return (await Promise.all(lists)).flat()
}

/** Mounts what the demo plays: its endpoints and its page of personas, for each. */
export async function demoIdentityRoutes(app: FastifyInstance, demo: DemoIdentity): Promise<void> {
  for (const played of Object.values(providers)) await mount(app, demo, played)
}

async function mount(app: FastifyInstance, demo: DemoIdentity, played: Played): Promise<void> {
  const { path, key, acr, kinds } = played
  const provider = createProvider(demo, played)
  const handle = handleOf(provider)

  await app.register((pages, _options, done) => {
    pages.get(`${path}/interaction/:uid`, async (request, reply) => {
      const { params } = await interactionOf(provider, request, reply)
      const kind = kinds.find((one) => callbackUrl(demo.publicUrl, one) === params['redirect_uri'])
      if (kind === undefined) throw expired()
      const personas = await listPersonas(demo.door, { kind, issuer: key })
      return reply.type('text/html; charset=utf-8').send(personaPage({ action: request.url, kind, personas }))
    })
    pages.post(`${path}/interaction/:uid`, async (request, reply) => {
      const choice = Choice.safeParse(request.body)
      if (!choice.success)
        throw new Problem('input.malformed', { detail: 'Revenez à la page précédente et choisissez une personne.' })
      await interactionOf(provider, request, reply)
      const result = { login: { accountId: choice.data.subject, acr, remember: false } }
      const options = { mergeWithLastSubmission: false }
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, options), 303)
    })
    done()
  })

  await handOver(app, {
    prefix: path,
    publicUrl: demo.publicUrl,
    handle: async () => handle,
    before: (raw) => {
      if (raw.url.startsWith('/auth')) withoutSession(raw)
    },
  })
}
