import { insertSignInAttempt, takeSignInAttempt, withContext } from '@cesu/db'
import type { PayloadOf } from '@cesu/domain/events'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { doors, type SignedInKind, signedInKinds } from '../../actor.ts'
import { loggedFailure } from '../../platform/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken, tokenHash } from '../../tokens.ts'
import { INTERACTION_PATH } from '../oauth/provider.ts'
import { callbackUrl } from './callback-url.ts'
import { closeSession } from './close-session.ts'
import { startLimit } from './limit-starts.ts'
import { openSession } from './open-session.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import type { RelyingParty } from './relying-party.ts'
import {
  clearSessionToken,
  readAttemptToken,
  readSessionToken,
  setAttemptToken,
  setSessionToken,
} from './session-cookie.ts'

const ATTEMPT_MINUTES = 10

/** The routes of sign-in and sign-out, for each application: /sign-in/partner, /sign-in/partner/callback, /sign-out/partner… */
export async function signInRoutes(
  app: FastifyInstance,
  { platform, relyingParties }: { platform: Platform; relyingParties: RelyingParties },
): Promise<void> {
  const { publicUrl } = platform.config
  const limitStarts = startLimit(app, platform)
  for (const kind of signedInKinds) {
    const { door, home, entry } = doors[kind]
    const relyingParty = relyingParties[kind]
    const parts = { platform, relyingParty, kind, home, entry, callback: callbackUrl(publicUrl, kind) }
    app.get<{ Querystring: { returnTo?: string } }>(`/sign-in/${door}`, async (request, reply) => {
      if (request.host !== new URL(publicUrl).host) {
        const { pathname, search } = new URL(request.url, publicUrl)
        return reply.redirect(`${publicUrl}${pathname}${search}`)
      }
      await limitStarts(request, reply)
      return start(parts, request, reply)
    })
    app.get(`/sign-in/${door}/callback`, (request, reply) => finish(parts, request, reply))
    app.post(`/sign-out/${door}`, (request, reply) => signOut(parts, request, reply))
  }
}

/** Who vouches for each kind of person; null where nobody does: they do not sign in. */
export type RelyingParties = Readonly<Record<SignedInKind, RelyingParty | null>>

interface Parts {
  platform: Platform
  relyingParty: RelyingParty | null
  kind: SignedInKind
  home: string
  /** The page of it that says why a sign-in failed. */
  entry: string
  /** Where the identity provider sends the browser back. */
  callback: string
}

/**
 * What the database knows a sign-in by: the browser, by its cookie, and the `state` of this one. Two tabs that sign in at once are two
 * sign-ins, and each comes back to its own page.
 */
const attemptHash = (browser: string, state: string): string => tokenHash(`${browser} ${state}`)

async function start(
  { platform, relyingParty, kind, home, entry, callback }: Parts,
  request: FastifyRequest<{ Querystring: { returnTo?: string } }>,
  reply: FastifyReply,
) {
  if (relyingParty === null) return reply.redirect(`${entry}?identification=indisponible`)
  const secrets = relyingParty.newSecrets()
  const authorizationUrl = await relyingParty.authorizationUrl(callback, secrets).catch(() => null)
  if (authorizationUrl === null) return reply.redirect(`${entry}?identification=indisponible`)
  const token = readAttemptToken(request, kind) ?? newToken()
  const attempt = {
    tokenHash: attemptHash(token, secrets.state),
    actorKind: kind,
    ...secrets,
    returnTo: insideApplication(home, request.query.returnTo),
    expiresAt: new Date(platform.now().getTime() + ATTEMPT_MINUTES * 60_000),
  }
  await withContext(platform.databases.door, { kind: 'door' }, (tx) => insertSignInAttempt(tx, attempt))
  setAttemptToken(reply, kind, { token, minutes: ATTEMPT_MINUTES })
  return reply.redirect(authorizationUrl)
}

/** Only a path of the application itself, or the one between a program and its answer: no open redirect. */
function insideApplication(home: string, returnTo: string | undefined): string {
  if (returnTo === undefined) return home
  const url = URL.parse(returnTo, 'http://here.invalid')
  const inside =
    url?.origin === 'http://here.invalid' && [home, `${INTERACTION_PATH}/`].some((one) => url.pathname.startsWith(one))
  return inside ? `${url.pathname}${url.search}` : home
}

async function finish(
  { platform, relyingParty, kind, entry, callback }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const now = platform.now()
  const returned = new URL(callback)
  returned.search = new URL(request.url, callback).search
  const [browser, state] = [readAttemptToken(request, kind), returned.searchParams.get('state')]
  const attempt =
    browser === null || state === null
      ? null
      : await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
          takeSignInAttempt(tx, { tokenHash: attemptHash(browser, state), actorKind: kind, now }),
        )
  if (attempt === null || relyingParty === null) return reply.redirect(`${entry}?identification=expiree`)
  const { tokenHash: taken, returnTo } = attempt
  const refuse = async (reason: PayloadOf<'SIGN_IN_REFUSED'>['reason'], subject: string | null) => {
    const refused = { attemptHash: taken, application: kind, reason, subject, now }
    await withContext(platform.databases.door, { kind: 'door' }, (tx) => refuseSignIn(tx, refused))
    return reply.redirect(`${entry}?identification=${reason === 'UNKNOWN' ? 'inconnue' : 'refusee'}`)
  }
  let identity: Awaited<ReturnType<RelyingParty['identify']>>
  try {
    identity = await relyingParty.identify(returned, attempt)
  } catch (error) {
    request.log.warn({ failure: loggedFailure(error) }, 'sign-in refused')
    return refuse('UNVERIFIED', null)
  }
  const presented = readSessionToken(request, kind)
  const token = await withContext(platform.databases.door, { kind: 'door' }, async (tx) => {
    const opened = await openSession(tx, { kind, identity, now })
    // One browser, one session for each application: the one it had is closed, once there is another.
    if (opened !== null && presented !== null) await closeSession(tx, { kind, token: presented, now })
    return opened
  })
  if (token === null) return refuse('UNKNOWN', identity.subject)
  setSessionToken(reply, kind, token)
  return reply.redirect(returnTo)
}

async function signOut({ platform, relyingParty, kind, home }: Parts, request: FastifyRequest, reply: FastifyReply) {
  const token = readSessionToken(request, kind)
  clearSessionToken(reply, kind)
  if (token === null) return reply.redirect(home, 303)
  const idToken = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
    closeSession(tx, { kind, token, now: platform.now() }),
  )
  if (idToken === null || relyingParty === null) return reply.redirect(home, 303)
  const elsewhere = await relyingParty.endSessionUrl(idToken, `${platform.config.publicUrl}${home}`).catch(() => null)
  return reply.redirect(elsewhere ?? home, 303)
}
