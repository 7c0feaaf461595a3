import { insertSignInAttempt, purgeExpiredSignIns, takeSignInAttempt, withContext } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/platform.ts'
import { closeSession } from './close-session.ts'
import { openSession } from './open-session.ts'
import { actorKinds } from './people.ts'
import { refuseSignIn, type SignInRefusal } from './refuse-sign-in.ts'
import type { RelyingParty } from './relying-party.ts'
import {
  clearSessionToken,
  readAttemptToken,
  readSessionToken,
  setAttemptToken,
  setSessionToken,
} from './session-cookie.ts'
import { newToken, tokenHash } from './tokens.ts'

const ATTEMPT_MINUTES = 10

/** Sign-ins that one address may start in a minute: a whole office, not a flood. */
const limited = { config: { rateLimit: { max: 300, timeWindow: '1 minute' } } }

/** One application that people sign in to: its name in URLs, its home, and the session it opens. */
interface Door {
  name: 'partner' | 'backoffice'
  audience: SessionAudience
  home: string
}

const doors: readonly Door[] = [
  { name: 'partner', audience: 'PARTNER', home: '/partenaires/' },
  { name: 'backoffice', audience: 'BACKOFFICE', home: '/backoffice/' },
]

/** The routes of sign-in and sign-out, for each application: /sign-in/partner, /sign-in/partner/callback, /sign-out/partner… */
export async function signInRoutes(
  app: FastifyInstance,
  { platform, relyingParty }: { platform: Platform; relyingParty: RelyingParty },
): Promise<void> {
  const { publicUrl } = platform.config
  for (const door of doors) {
    const callbackUrl = `${publicUrl}/sign-in/${door.name}/callback`
    const parts = { platform, relyingParty, door, callbackUrl }
    app.get<{ Querystring: { returnTo?: string } }>(`/sign-in/${door.name}`, limited, (request, reply) =>
      request.host === new URL(publicUrl).host
        ? start(parts, request.query.returnTo, reply)
        : reply.redirect(`${publicUrl}${request.url}`),
    )
    app.get(`/sign-in/${door.name}/callback`, (request, reply) => finish(parts, request, reply))
    app.post(`/sign-out/${door.name}`, (request, reply) => signOut(parts, request, reply))
  }
}

interface Parts {
  platform: Platform
  relyingParty: RelyingParty
  door: Door
  callbackUrl: string
}

async function start(
  { platform, relyingParty, door, callbackUrl }: Parts,
  returnTo: string | undefined,
  reply: FastifyReply,
) {
  const secrets = relyingParty.newSecrets()
  const authorizationUrl = await relyingParty.authorizationUrl(callbackUrl, secrets).catch(() => null)
  if (authorizationUrl === null) return reply.redirect(`${door.home}?identification=indisponible`)
  const token = newToken()
  const attempt = {
    tokenHash: tokenHash(token),
    actorKind: actorKinds[door.audience],
    ...secrets,
    returnTo: insideApplication(door, returnTo),
    expiresAt: new Date(platform.now().getTime() + ATTEMPT_MINUTES * 60_000),
  }
  await withContext(platform.databases.door, { kind: 'door' }, async (tx) => {
    await purgeExpiredSignIns(tx, platform.now())
    await insertSignInAttempt(tx, attempt)
  })
  setAttemptToken(reply, door.audience, token)
  return reply.redirect(authorizationUrl)
}

/** Only a path of the application itself: no open redirect. */
function insideApplication({ home }: Door, returnTo: string | undefined): string {
  if (returnTo === undefined) return home
  const url = URL.parse(returnTo, 'http://here.invalid')
  const inside = url?.origin === 'http://here.invalid' && url.pathname.startsWith(home)
  return inside ? `${url.pathname}${url.search}` : home
}

async function finish(
  { platform, relyingParty, door, callbackUrl }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { audience } = door
  const now = platform.now()
  const attemptToken = readAttemptToken(request, audience)
  setAttemptToken(reply, audience, null)
  const attempt =
    attemptToken === null
      ? null
      : await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
          takeSignInAttempt(tx, { tokenHash: tokenHash(attemptToken), actorKind: actorKinds[audience], now }),
        )
  if (attempt === null) return reply.redirect(`${door.home}?identification=expiree`)
  const { tokenHash: attemptHash, returnTo } = attempt
  const refuse = async (reason: SignInRefusal, subject: string | null) => {
    const refused = { audience, attemptHash, reason, subject, now }
    await withContext(platform.databases.door, { kind: 'door' }, (tx) => refuseSignIn(tx, refused))
    return reply.redirect(`${door.home}?identification=${reason === 'UNKNOWN' ? 'inconnue' : 'refusee'}`)
  }
  const callback = new URL(callbackUrl)
  callback.search = new URL(request.url, callbackUrl).search
  let identity: Awaited<ReturnType<RelyingParty['identify']>>
  try {
    identity = await relyingParty.identify(callback, attempt)
  } catch (error) {
    request.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'sign-in refused')
    return refuse('UNVERIFIED', null)
  }
  const presented = readSessionToken(request, audience)
  const token = await withContext(platform.databases.door, { kind: 'door' }, async (tx) => {
    const opened = await openSession(tx, { audience, identity, now })
    // One browser, one session for each application: the one it had is closed, once there is another.
    if (opened !== null && presented !== null) await closeSession(tx, { audience, token: presented, now })
    return opened
  })
  if (token === null) return refuse('UNKNOWN', identity.subject)
  setSessionToken(reply, audience, token)
  return reply.redirect(returnTo)
}

async function signOut({ platform, relyingParty, door }: Parts, request: FastifyRequest, reply: FastifyReply) {
  const token = readSessionToken(request, door.audience)
  clearSessionToken(reply, door.audience)
  if (token === null) return reply.redirect(door.home, 303)
  const idToken = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
    closeSession(tx, { audience: door.audience, token, now: platform.now() }),
  )
  if (idToken === null) return reply.redirect(door.home, 303)
  const elsewhere = await relyingParty
    .endSessionUrl(idToken, `${platform.config.publicUrl}${door.home}`)
    .catch(() => null)
  return reply.redirect(elsewhere ?? door.home, 303)
}
