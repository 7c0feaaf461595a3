import { type Db, findCitizenByIdentity, findStaffByIdentity, listDemoInvited, withContext } from '@cesu/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JWK } from 'jose'
import { errors, interactionPolicy, Provider } from 'oidc-provider'
import { z } from 'zod'
import type { SignedInKind } from '../actor.ts'
import { DEMO_CIVIL_KEY, DEMO_IDENTITY_KEY, type IdentityConfig } from '../platform/config.ts'
import { Problem } from '../problem.ts'
import { handleOf, handOver, withoutSession } from '../ways-in/oauth/hand-over.ts'
import { oidcAdapter } from '../ways-in/oauth/oidc-adapter.ts'
import { callbackUrl } from '../ways-in/sign-in/callback-url.ts'
import { personaPage } from './persona-page.ts'
import { invitedName, invitedSubject, listInvited, listPersonas, type Persona } from './personas.ts'

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

/** The level of ProConnect for who gives a password and no second factor. */
const PASSWORD_ONLY = 'eidas1'

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
    ...{ acrValues: [acr], staffAcrValues: [acr], maxAge: !civil, pkce: true, civil },
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

/** What ProConnect says of who works somewhere, each under a scope of the same name. */
const workClaims = ['email', 'given_name', 'usual_name'] as const

/** The name and the address of a persona: of a partner's staff, or somebody who is invited and whom nobody knows yet. */
async function workClaimsOf(door: Db, identity: { issuer: string; subject: string }) {
  const [known, invited] = await withContext(door, { kind: 'door' }, async (tx) => [
    await findStaffByIdentity(tx, identity),
    (await listDemoInvited(tx)).find(({ id }) => invitedSubject(id) === identity.subject),
  ])
  if (known) return { email: known.email, given_name: known.givenName, usual_name: known.familyName }
  if (invited === undefined) return {}
  const { givenName, familyName } = invitedName(invited.email)
  return { email: invited.email, given_name: givenName, usual_name: familyName }
}

/**
 * What a page of personas is shown for. Not for a level that was asked and not reached: as ProConnect does, what was reached is said,
 * and it is ours to refuse it.
 */
function playedPolicy() {
  const policy = interactionPolicy.base()
  for (const check of ['essential_acr', 'essential_acrs']) policy.get('login')?.checks.remove(check)
  return policy
}

/** A real OpenID provider whose only proof of identity is a choice in a list: never on outside demo mode. */
function createProvider(demo: DemoIdentity, { path, key, records, acr, civil, kinds }: Played): Provider {
  const { publicUrl, clientSecret, signingKey } = demo
  const told = civil ? civilClaims : workClaims
  const claimsOf = civil ? civilClaimsOf : workClaimsOf
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
        userinfo_signed_response_alg: 'ES256',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'] },
    scopes: ['openid', ...told],
    claims: {
      openid: ['sub'],
      acr: null,
      auth_time: null,
      ...Object.fromEntries(told.map((one) => [one, [one]])),
    },
    acrValues: civil ? [acr] : [acr, PASSWORD_ONLY],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    responseTypes: ['code'],
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      userinfo: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: {
      policy: playedPolicy(),
      url: (_ctx, interaction) => `${path}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...(await claimsOf(demo.door, { issuer: key, subject: sub })) }),
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(['openid', ...told].join(' '))
      grant.addOIDCClaims(['acr', 'auth_time'])
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
const Choice = z.object({
  subject: z.string().regex(/^[\w.@-]{1,200}$/),
  /** Present when the second factor is left out, which ProConnect's place alone plays. */
  passwordOnly: z.literal('on').optional(),
})

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
  const { path, key, acr, civil, kinds } = played
  const provider = createProvider(demo, played)
  const handle = handleOf(provider)

  await app.register((pages, _options, done) => {
    pages.get(`${path}/interaction/:uid`, async (request, reply) => {
      const { params } = await interactionOf(provider, request, reply)
      const kind = kinds.find((one) => callbackUrl(demo.publicUrl, one) === params['redirect_uri'])
      if (kind === undefined) throw expired()
      const invited = kind === 'PARTNER_STAFF' ? await listInvited(demo.door) : []
      const personas = [...invited, ...(await listPersonas(demo.door, { kind, issuer: key }))]
      return reply.type('text/html; charset=utf-8').send(personaPage({ action: request.url, kind, personas }))
    })
    pages.post(`${path}/interaction/:uid`, async (request, reply) => {
      const choice = Choice.safeParse(request.body)
      if (!choice.success)
        throw new Problem('input.malformed', { detail: 'Revenez à la page précédente et choisissez une personne.' })
      await interactionOf(provider, request, reply)
      const { subject, passwordOnly } = choice.data
      const reached = passwordOnly === undefined || civil ? acr : PASSWORD_ONLY
      const result = { login: { accountId: subject, acr: reached, remember: false } }
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
