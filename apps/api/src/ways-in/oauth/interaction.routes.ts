import type { MandateRequestRow } from '@cesu/db'
import { isWaiting, requestStatusAt } from '@cesu/domain/mandates'
import { scopesNamed } from '@cesu/domain/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { errors, type InteractionResults } from 'oidc-provider'
import { authorizeApplication } from '../../mandates/authorize-application.ts'
import { linkAddress } from '../../mandates/link.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { problemOf } from '../../problem-of.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { DETAILS_TYPE, PARTNER, PARTNER_NAME } from './clients.ts'
import { continuePage } from './continue-page.ts'
import { oauthFault } from './error-words.ts'
import { findAsked, readRequestId } from './presence.ts'
import { INTERACTION_PATH } from './provider.ts'
import { readAsked } from './sharing.ts'
import { type AskingWorker, grantedByWorker, nextOfWorker } from './sharing-interaction.ts'

interface InteractionRequest {
  Params: { uid: string }
  Querystring: { sans?: string; suite?: string }
}

/**
 * GET /oauth/interaction/:uid: where the browser of an employer is, between the program that sent it and its answer. It is led to the
 * request of a mandate (« Mon espace »), comes back once it is answered, and goes back to the program: with a code when the mandate
 * is given and in force, by the very person who is signed in; with `access_denied` when not. `?sans=reponse` leaves it unanswered;
 * a mandate that was given before asks for one click (`?suite=oui`).
 */
export function interactionRoutes(
  app: FastifyInstance,
  { platform, server }: { platform: Platform; server: () => Promise<Provider> },
): void {
  app.get<InteractionRequest>(`${INTERACTION_PATH}/:uid`, async (request, reply) => {
    const provider = await server()
    const going = await interactionOf(provider, request, reply)
    // Asked for twice, by a double click or the way back: what was settled stands, and is not asked again.
    if (going.result?.['login'] !== undefined || going.result?.['error'] !== undefined)
      return reply.redirect(going.returnTo, 303)
    const settle = (result: InteractionResults) =>
      provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false })
    const ofWorker = await askedOfWorker(provider, going)
    if (ofWorker !== null) return leadWorker(ofWorker, { platform, provider, request, reply, settle })
    const asking = await askedBy(provider, going)
    const next = await nextOf(platform, request, asking)
    if ('page' in next) return reply.type('text/html; charset=utf-8').send(next.page)
    if ('to' in next) {
      if (next.isAsked) await settle({ [ASKED]: true })
      return reply.redirect(next.to, 303)
    }
    return reply.redirect(
      await settle('denied' in next ? denied(next.denied) : await granted(provider, asking, next)),
      303,
    )
  })
}

interface Leading {
  platform: Platform
  provider: Provider
  request: FastifyRequest<InteractionRequest>
  reply: FastifyReply
  settle: (result: InteractionResults) => Promise<string>
}

/** The same, of a worker whom a consumer's program has sent. */
async function leadWorker(asking: AskingWorker, { platform, provider, request, reply, settle }: Leading) {
  const unanswered = request.query.sans === 'reponse'
  const next = unanswered
    ? {
        denied: oauthFault(
          'authorization_details',
          'la personne n’a pas répondu. Laissez-lui la voie papier, ou reposez la question plus tard.',
        ),
      }
    : await nextOfWorker(platform, request, asking)
  if ('page' in next) return reply.type('text/html; charset=utf-8').send(next.page)
  if ('to' in next) {
    if (next.grantId !== asking.grantId) await settle({ [SHOWN]: next.grantId })
    return reply.redirect(next.to, 303)
  }
  const result = 'denied' in next ? denied(next.denied) : await grantedByWorker(provider, asking, next)
  return reply.redirect(await settle(result), 303)
}

type Asking = Awaited<ReturnType<typeof askedBy>>

/** What this server keeps of a way on which the employer was led to the request: what they then answer, they say now. */
const ASKED = 'asked'

/** What it keeps of the way of a worker: the request that they were shown. */
const SHOWN = 'shown'

/** What comes next: somewhere else, a page to read, a refusal that the program is told, or an employer who lets it. */
type Next =
  | { to: string; isAsked: boolean }
  | { page: string }
  | { denied: string }
  | { employerId: string; acr: string | null }

async function nextOf(
  platform: Platform,
  request: FastifyRequest<InteractionRequest>,
  { uid, wasAsked, client, partnerId, requestId, scopes }: Asking,
): Promise<Next> {
  if (request.query.sans === 'reponse')
    return {
      denied: oauthFault(
        'authorization_details',
        'la personne n’a pas répondu. Laissez-lui la voie papier, ou reposez la question plus tard.',
      ),
    }
  const asked = await findAsked(platform, { partnerId, clientId: client.clientId, requestId })
  const status = asked && requestStatusAt(asked, platform.now())
  if (status !== null && isWaiting({ status }))
    return { to: linkOf(platform, asked as MandateRequestRow, uid), isAsked: true }
  if (status !== 'GIVEN')
    return {
      denied: oauthFault(
        'authorization_details',
        'aucun mandat n’a été donné. La personne a refusé, ou la demande est passée.',
      ),
    }

  const actor = await whoIsSignedIn(platform, request, 'CITIZEN')
  if (actor === null) return { to: `/sign-in/citizen?returnTo=${encodeURIComponent(request.url)}`, isAsked: false }
  // Given before this way began: nobody is let in without a word said now.
  if (!wasAsked && request.query.suite !== 'oui') {
    const told = { name: client.clientName ?? '', partnerName: String(client[PARTNER_NAME]), scopes }
    return { page: continuePage(told, { path: here(request), demo: platform.config.identity === null }) }
  }
  const application = { applicationId: client.clientId, applicationName: client.clientName ?? '', partnerId, scopes }
  const value = { mandateId: requestId, ...application }
  try {
    const { employerId } = await perform(platform, authorizeApplication, { actor, value, key: uid })
    return { employerId, acr: actor.acr }
  } catch (error) {
    // Another person's mandate, or one that is over.
    if (problemOf(error).kind.status >= 500) throw error
    return { denied: 'the person who is signed in has no such mandate in force' }
  }
}

/** What the server remembers: who let which application, for what. */
async function granted(
  provider: Provider,
  { client, requestId, scope, resource }: Asking,
  { employerId: accountId, acr }: { employerId: string; acr: string | null },
): Promise<InteractionResults> {
  const grant = new provider.Grant({ accountId, clientId: client.clientId })
  // The server knows its scopes by themselves, and as those of the resource: without both it would ask again.
  grant.addOIDCScope(scope)
  grant.addResourceScope(resource, scope)
  grant.addRar({ type: DETAILS_TYPE, id: requestId })
  const login = { accountId, remember: false, ...(acr === null ? {} : { acr }) }
  return { login, consent: { grantId: await grant.save() } }
}

/** Where the browser is, without what it answers. */
const here = ({ url }: FastifyRequest): string => url.split('?')[0] ?? url

/** What the program is told: the words of the standard, and no more. */
const denied = (error_description: string): InteractionResults => ({ error: 'access_denied', error_description })

/** Where the employer reads the request, and is asked to come back here after. */
const linkOf = ({ config, secret }: Platform, { id, linkNumber }: MandateRequestRow, uid: string): string =>
  `${linkAddress({ requestId: id, linkNumber }, { publicUrl: config.publicUrl, secret })}&retour=${uid}`

/** The authorization that a browser is going through; throws a Problem when it has none, or no longer. */
async function interactionOf(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
  return provider.interactionDetails(request.raw, reply.raw).catch((error: unknown) => {
    throw error instanceof errors.SessionNotFound ? deadAuthorization() : error
  })
}

/** Which application asks, for which partner, about which request, and whether it was read on this way. */
async function askedBy(provider: Provider, { uid, result, params }: Awaited<ReturnType<typeof interactionOf>>) {
  const client = await provider.Client.find(String(params['client_id']))
  const requestId = readRequestId(params['authorization_details'])
  if (client === undefined || requestId === null) throw deadAuthorization()
  const scope = String(params['scope'])
  const of = { partnerId: String(client[PARTNER]), resource: String(params['resource']) }
  const wasAsked = result?.[ASKED] === true
  return { uid, wasAsked, client, ...of, requestId, scope, scopes: scopesNamed(scope) }
}

/** The same, when a worker is asked for their activity; null when the authorization is about something else. */
async function askedOfWorker(
  provider: Provider,
  { uid, result, params }: Awaited<ReturnType<typeof interactionOf>>,
): Promise<AskingWorker | null> {
  const asked = readAsked(params['authorization_details'])
  const client = asked && (await provider.Client.find(String(params['client_id'])))
  if (asked === null || !client) return null
  const shown = result?.[SHOWN]
  return {
    ...{ uid, clientId: client.clientId, partnerId: String(client[PARTNER]), resource: String(params['resource']) },
    ...{ asked: { purpose: asked.purpose, scopes: asked.scopes }, grantId: typeof shown === 'string' ? shown : null },
  }
}

/** What a person reads when their way from a program to its answer is broken. */
const deadAuthorization = () => new Problem('authorization.dead')
