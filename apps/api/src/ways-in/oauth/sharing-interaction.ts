import { askedTooSoonText, type SharingScopeName } from '@cesu/domain/sharing'
import type { FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import { workerSubject } from '../../pairwise.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { problemOf } from '../../problem-of.ts'
import { askGrant } from '../../sharing/ask-grant.ts'
import { readOwnGrant } from '../../sharing/read-own-grant.ts'
import { escapeHtml, page } from '../pages/page.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { ACTIVITY_DETAILS } from './clients.ts'
import { oauthFault } from './error-words.ts'
import { ACTIVITY_SCOPE } from './sharing.ts'

/** What a program asks of a worker whose browser it has sent, and the request that they were shown on this way. */
export interface AskingWorker {
  uid: string
  clientId: string
  partnerId: string
  resource: string
  asked: { purpose: string; scopes: SharingScopeName[] }
  grantId: string | null
}

/** What comes next: somewhere else, with the request that was shown; or what the program is told. */
export type NextOfWorker =
  | { to: string; grantId: string | null }
  | { denied: string }
  | { page: string }
  | { grantId: string; subject: string; acr: string | null }

/**
 * Where the browser of a worker goes: to sign in, to read the request and answer it in « Mon espace », back to the program. Whoever is
 * no worker, or could be several, reads why and goes back: the program is told of a refusal, and nobody is guessed. Whoever has said no
 * lately is shown nothing: the program is told from which day it may ask again.
 */
export async function nextOfWorker(
  platform: Platform,
  request: FastifyRequest,
  { uid, clientId, partnerId, asked, grantId }: AskingWorker,
): Promise<NextOfWorker> {
  const actor = await whoIsSignedIn(platform, request, 'CITIZEN')
  if (actor === null) return { to: `/sign-in/citizen?returnTo=${encodeURIComponent(request.url)}`, grantId }
  if (grantId === null) {
    const value = { partnerId, clientId, ...asked }
    const shown = await perform(platform, askGrant, { actor, value, key: uid })
    if (shown.outcome === 'NO_WORKER') return { page: noWorkerPage(request, platform.config.identity === null) }
    if (shown.outcome === 'NO_PURPOSE')
      return { denied: oauthFault('authorization_details', 'cette finalité n’est pas en vigueur. Lisez le registre.') }
    if (shown.outcome === 'TOO_SOON') return { denied: askedTooSoonText(shown.from) }
    return { to: pageOf(shown.id, uid), grantId: shown.id }
  }
  const grant = await perform(platform, readOwnGrant, { actor, value: { id: grantId } }).catch((error: unknown) => {
    // Shown to another person, who has signed out since.
    if (problemOf(error).kind.status >= 500) throw error
    return null
  })
  if (grant?.status === 'PRESENTED') return { to: pageOf(grantId, uid), grantId }
  if (grant?.status !== 'ACTIVE' || actor.employeeId === null)
    return { denied: oauthFault('authorization_details', 'la personne n’a pas accepté. Laissez-lui la voie papier.') }
  const subject = workerSubject(platform.secret, { partnerId, employeeId: actor.employeeId })
  return { grantId, subject, acr: actor.acr }
}

/** What a person reads whom nobody declares, or whom several could be. */
const noWorkerPage = (request: FastifyRequest, demo: boolean): string =>
  page({
    demo,
    title: 'Nous ne trouvons pas vos emplois',
    main: `<div class="fr-col-12 fr-col-md-8"><h1>Nous ne trouvons pas vos emplois</h1>
<p class="fr-text--lead">Rien n’est partagé. Aucun salarié déclaré au Cesu n’a exactement vos noms et votre jour de naissance, ou plusieurs les ont.</p>
<p>Faites votre démarche avec vos bulletins de salaire : vos droits sont les mêmes. Si un employeur vous déclare au Cesu, demandez-lui de vérifier l’orthographe de votre nom et votre date de naissance.</p>
<ul class="fr-btns-group fr-btns-group--inline-sm">
<li><a class="fr-btn" href="${escapeHtml(request.url.split('?')[0] ?? '')}?sans=reponse">Revenir au site de l’organisme</a></li>
<li><a class="fr-btn fr-btn--secondary" href="/mon-espace/emplois">Voir « Mes emplois »</a></li>
</ul></div>`,
  })

/** Where a worker reads a request, and is asked to come back here after. */
const pageOf = (grantId: string, uid: string): string => `/mon-espace/partages/${grantId}?retour=${uid}`

/** What the server remembers of a grant: the worker as this consumer knows them, and the grant that its tokens are for. */
export async function grantedByWorker(
  provider: Provider,
  { clientId, resource }: AskingWorker,
  { grantId, subject, acr }: { grantId: string; subject: string; acr: string | null },
): Promise<InteractionResults> {
  const grant = new provider.Grant({ accountId: subject, clientId })
  grant.addOIDCScope(ACTIVITY_SCOPE)
  grant.addResourceScope(resource, ACTIVITY_SCOPE)
  grant.addRar({ type: ACTIVITY_DETAILS, grant: grantId })
  const login = { accountId: subject, remember: false, ...(acr === null ? {} : { acr }) }
  return { login, consent: { grantId: await grant.save() } }
}
