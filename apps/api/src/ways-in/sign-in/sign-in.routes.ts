import { insertSignInAttempt, takeSignInAttempt, withContext } from '@cesu/db'
import type { SignInRefusal } from '@cesu/domain/events'
import { PROOF_MINUTES } from '@cesu/domain/permissions'
import { InvitationToken } from '@cesu/domain/staff'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { doors, type SignedInKind, signedInKinds } from '../../actor.ts'
import { loggedFailure } from '../../platform/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken, tokenHash } from '../../tokens.ts'
import { INTERACTION_PATH } from '../oauth/provider.ts'
import { callbackUrl } from './callback-url.ts'
import { closeSession } from './close-session.ts'
import { letIn } from './let-in.ts'
import { startLimit } from './limit-starts.ts'
import { whoIsSignedIn } from './read-session.ts'
import { refuseSignIn } from './refuse-sign-in.ts'
import { LowLevel, type RelyingParty, type VerifiedIdentity } from './relying-party.ts'
import {
  clearSessionToken,
  readAttemptToken,
  readRefusedAccount,
  readSessionToken,
  setAttemptToken,
  setRefusedAccount,
  setSessionToken,
} from './session-cookie.ts'

const ATTEMPT_MINUTES = 10

/** Those who may be asked to prove again who they are: nothing that people do for themselves asks it. */
const confirmedKinds: readonly SignedInKind[] = ['PARTNER_STAFF', 'AGENT']

/** The page of an application that says what became of a proof given again. */
const CONFIRMED_PAGE = 'identite-confirmee'

/** The page of an application to which the link of an invitation leads: with the link, what it is for; after a refusal, why. */
const INVITATION_PAGE = 'invitation'

/**
 * The routes of sign-in and sign-out, for each application: /sign-in/partner, /sign-in/partner/callback, /sign-out/partner… and
 * /step-up/partner, by which who is signed in proves again who they are.
 */
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
      const returnTo = insideApplication(home, request.query.returnTo)
      return start({ ...parts, goal: { returnTo, confirmsId: null, invitationHash: null } }, request, reply)
    })
    if (confirmedKinds.includes(kind)) {
      app.get(`/step-up/${door}`, async (request, reply) => {
        await limitStarts(request, reply)
        const actor = await whoIsSignedIn(platform, request, kind)
        // Nobody: signing in is what is asked.
        const goal = { returnTo: `${home}${CONFIRMED_PAGE}`, confirmsId: actor?.id ?? null, invitationHash: null }
        return start({ ...parts, goal }, request, reply)
      })
    }
    if (kind === 'PARTNER_STAFF') {
      app.post(`/sign-in/${door}/invitation`, async (request, reply) => {
        await limitStarts(request, reply)
        const read = Accepting.safeParse(request.body)
        if (!read.success) return reply.redirect(`${home}${INVITATION_PAGE}?identification=invitation`, 303)
        const invitationHash = tokenHash(read.data.token)
        return start({ ...parts, goal: { returnTo: home, confirmsId: null, invitationHash } }, request, reply)
      })
    }
    app.get(`/sign-in/${door}/callback`, (request, reply) => finish(parts, request, reply))
    app.post(`/sign-out/${door}`, (request, reply) => signOut(parts, request, reply))
  }
}

/** What the page of an invitation sends: the secret of its link, in a body that no log holds. */
const Accepting = z.object({ token: InvitationToken })

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

/** Where a sign-in leads back to, whose identity it confirms, which invitation it accepts; null for neither. */
interface Goal {
  returnTo: string
  confirmsId: string | null
  invitationHash: string | null
}

/** How who comes back is to be identified. */
const askedOf = (kind: SignedInKind, { confirmsId, invitationHash }: Omit<Goal, 'returnTo'>) => ({
  ...{ kind, anew: confirmsId !== null, named: invitationHash !== null },
})

/** The page that says why nobody came back from the identity provider. */
function failurePage({ home, entry }: Pick<Parts, 'home' | 'entry'>, goal: Goal): string {
  if (goal.invitationHash !== null) return `${home}${INVITATION_PAGE}`
  return goal.confirmsId === null ? entry : goal.returnTo
}

async function start(
  { platform, relyingParty, kind, home, entry, callback, goal }: Parts & { goal: Goal },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const unavailable = () => reply.redirect(`${failurePage({ home, entry }, goal)}?identification=indisponible`)
  if (relyingParty === null) return unavailable()
  const secrets = relyingParty.newSecrets()
  const asked = askedOf(kind, goal)
  const authorizationUrl = await relyingParty.authorizationUrl(callback, secrets, asked).catch(() => null)
  if (authorizationUrl === null) return unavailable()
  const token = readAttemptToken(request, kind) ?? newToken()
  const attempt = {
    tokenHash: attemptHash(token, secrets.state),
    actorKind: kind,
    ...secrets,
    ...goal,
    expiresAt: new Date(platform.now().getTime() + ATTEMPT_MINUTES * 60_000),
  }
  await withContext(platform.databases.door, { kind: 'door' }, (tx) => insertSignInAttempt(tx, attempt))
  setAttemptToken(reply, kind, { token, minutes: ATTEMPT_MINUTES })
  return reply.redirect(authorizationUrl, request.method === 'POST' ? 303 : 302)
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
  { platform, relyingParty, kind, home, entry, callback }: Parts,
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
  const { tokenHash: taken, returnTo, confirmsId } = attempt
  const refuse = async (reason: SignInRefusal, subject: string | null) => {
    const whose = confirmsId === null ? {} : { confirms: confirmsId }
    const refused = { attemptHash: taken, application: kind, reason, subject, now, ...whose }
    await withContext(platform.databases.door, { kind: 'door' }, (tx) => refuseSignIn(tx, refused))
    return reply.redirect(`${failurePage({ home, entry }, attempt)}?identification=${refusedWords[reason]}`)
  }
  let identity: VerifiedIdentity
  try {
    identity = await relyingParty.identify(returned, attempt, askedOf(kind, attempt))
  } catch (error) {
    if (error instanceof LowLevel) return refuse('LEVEL', error.subject)
    request.log.warn({ failure: loggedFailure(error) }, 'sign-in refused')
    return refuse('UNVERIFIED', null)
  }
  if (confirmsId !== null && (identity.provedSecondsAgo ?? Number.POSITIVE_INFINITY) > PROOF_MINUTES * 60)
    return refuse('OLD', identity.subject)
  const presented = readSessionToken(request, kind)
  const opened = await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
    letIn(tx, { kind, identity, attempt, presented, now }),
  )
  if (typeof opened === 'string') {
    setRefusedAccount(reply, kind, { idToken: identity.idToken, minutes: ATTEMPT_MINUTES })
    return refuse(opened, identity.subject)
  }
  setRefusedAccount(reply, kind, null)
  setSessionToken(reply, kind, opened.token)
  return reply.redirect(returnTo)
}

/** The word by which a page knows why nobody came back. */
const refusedWords: Record<SignInRefusal, string> = {
  UNVERIFIED: 'refusee',
  UNKNOWN: 'inconnue',
  LEVEL: 'niveau',
  ANOTHER: 'autre',
  OLD: 'ancienne',
  INVITATION_OVER: 'invitation',
  INVITATION_ADDRESS: 'adresse',
  INVITATION_MEMBER: 'membre',
}

/**
 * Ends the session, and that of the identity provider: of the account that was not let in a moment ago, if one was, for it is the one that
 * the provider would give again without asking.
 */
async function signOut({ platform, relyingParty, kind, home }: Parts, request: FastifyRequest, reply: FastifyReply) {
  const [token, refused] = [readSessionToken(request, kind), readRefusedAccount(request, kind)]
  clearSessionToken(reply, kind)
  setRefusedAccount(reply, kind, null)
  const own =
    token === null
      ? null
      : await withContext(platform.databases.door, { kind: 'door' }, (tx) =>
          closeSession(tx, { kind, token, now: platform.now() }),
        )
  const idToken = refused ?? own
  if (idToken === null || relyingParty === null) return reply.redirect(home, 303)
  const elsewhere = await relyingParty.endSessionUrl(idToken, `${platform.config.publicUrl}${home}`).catch(() => null)
  return reply.redirect(elsewhere ?? home, 303)
}
