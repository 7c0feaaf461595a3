import { findMandateRequest, type MandateRequestRow, withContext } from '@cesu/db'
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
import { DETAILS_TYPE, PARTNER } from './clients.ts'
import { readRequestId } from './presence.ts'
import { INTERACTION_PATH, resourceOf } from './provider.ts'

interface InteractionRequest {
  Params: { uid: string }
  Querystring: { sans?: string }
}

/**
 * GET /oauth/interaction/:uid: where the browser of an employer is, between the program that sent it and its answer. It is led to the
 * request of a mandate (« Mon espace »), comes back once it is answered, and goes back to the program: with a code when the mandate
 * is given and in force, by the very person who is signed in; with `access_denied` when not. `?sans=reponse` leaves it unanswered.
 */
export function interactionRoutes(
  app: FastifyInstance,
  { platform, server }: { platform: Platform; server: () => Promise<Provider> },
): void {
  app.get<InteractionRequest>(`${INTERACTION_PATH}/:uid`, async (request, reply) => {
    const provider = await server()
    const going = await interactionOf(provider, request, reply)
    const { client, partnerId, requestId } = await askedBy(provider, going.params)
    const finish = async (result: InteractionResults) => {
      const options = { mergeWithLastSubmission: false }
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, options), 303)
    }
    if (request.query.sans === 'reponse') return finish(denied('the person did not answer'))
    const context = { kind: 'partner', partnerId, actorId: client.clientId, actorKind: 'API_CLIENT' } as const
    const asked = await withContext(platform.databases.api, context, (tx) =>
      findMandateRequest(tx, { partnerId, id: requestId }),
    )
    if (asked === null) return finish(denied('the request is no more'))
    const status = requestStatusAt(asked, platform.now())
    if (isWaiting({ status })) return reply.redirect(linkOf(platform, asked, request.params.uid), 303)
    if (status !== 'GIVEN') return finish(denied('no mandate was given'))

    const actor = await whoIsSignedIn(platform, request, 'CITIZEN')
    if (actor === null) return reply.redirect(`/sign-in/citizen?returnTo=${encodeURIComponent(request.url)}`, 303)
    const scope = String(going.params['scope'])
    const application = { applicationId: client.clientId, applicationName: client.clientName ?? '', partnerId }
    const value = { mandateId: requestId, ...application, scopes: scopesNamed(scope) }
    const authorized = await perform(platform, authorizeApplication, { actor, value, key: going.uid }).catch(
      (error: unknown) => {
        if (problemOf(error).kind.status < 500) return null
        throw error
      },
    )
    // Another person's mandate, or one that is over.
    if (authorized === null) return finish(denied('the person who is signed in has no such mandate in force'))
    const { employerId: accountId } = authorized
    const grant = new provider.Grant({ accountId, clientId: client.clientId })
    // The server knows its scopes by themselves, and as those of the resource: without both it would ask again.
    grant.addOIDCScope(scope)
    grant.addResourceScope(resourceOf(platform), scope)
    grant.addRar({ type: DETAILS_TYPE, id: requestId })
    const login = { accountId, remember: false, ...(actor.acr === null ? {} : { acr: actor.acr }) }
    return finish({ login, consent: { grantId: await grant.save() } })
  })
}

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

/** Which application asks, for which partner, and about which request. */
async function askedBy(provider: Provider, params: Record<string, unknown>) {
  const client = await provider.Client.find(String(params['client_id']))
  const requestId = readRequestId(params['authorization_details'])
  if (client === undefined || requestId === null) throw deadAuthorization()
  return { client, partnerId: String(client[PARTNER]), requestId }
}

/** What a person reads when their way from a program to its answer is broken. */
const deadAuthorization = () => new Problem('authorization.dead')
