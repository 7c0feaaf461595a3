import type { FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider'
import type { errors, KoaContextWithOIDC } from 'oidc-provider'
import type { Platform } from '../../platform/platform.ts'
import { problemOf } from '../../problem-of.ts'
import { retrySecondsOf } from '../failures/answer-failures.ts'
import { type Handle, handleOf, handOver, withoutSession } from './hand-over.ts'
import { interactionRoutes } from './interaction.routes.ts'
import { createAuthorizationServer, OAUTH_PATH } from './provider.ts'
import type { SigningKeys } from './signing-keys.ts'

/** Serves the authorization server of programs under /oauth, with the keys of the moment. */
export async function oauthRoutes(
  app: FastifyInstance,
  { platform, keys }: { platform: Platform; keys: () => Promise<SigningKeys> },
): Promise<void> {
  let made: { of: string; server: Provider; handle: Handle } | undefined
  const current = async () => {
    const found = await keys()
    const of = found.good.map(({ id }) => id).join()
    // Made again when a rotation changes the keys, and only then: what it knows is in the database.
    if (made?.of !== of) {
      const server = serverOf(app, platform, found)
      made = { of, server, handle: handleOf(server) }
    }
    return made
  }
  interactionRoutes(app, { platform, server: async () => (await current()).server })
  await handOver(app, {
    prefix: OAUTH_PATH,
    publicUrl: platform.config.publicUrl,
    handle: async () => (await current()).handle,
    before: withoutSession,
  })
}

function serverOf(app: FastifyInstance, platform: Platform, keys: SigningKeys): Provider {
  const server = createAuthorizationServer(platform, keys)
  // What the caller is never told: for whoever reads the log.
  const tell = (ctx: KoaContextWithOIDC, { error }: errors.OIDCProviderError) =>
    app.log.info({ client: ctx.oidc.client?.clientId, route: ctx.oidc.route, error }, 'authorization refused')
  server.on('grant.error', tell)
  server.on('authorization.error', tell)
  server.on('pushed_authorization_request.error', tell)
  server.on('server_error', (ctx, error) => {
    app.log.error({ err: error }, 'the authorization server failed')
    sayAgain(ctx, error)
  })
  return server
}

/** The library says 500 of whatever it does not know: a database that is away is 503, and when to ask again. A page keeps its words. */
function sayAgain(ctx: KoaContextWithOIDC, error: Error): void {
  const { kind } = problemOf(error)
  ctx.status = kind.status
  if (kind.retry) ctx.set('retry-after', retrySecondsOf(kind))
  if (kind.status === 503 && ctx.response.is('html') !== 'html') ctx.body = { error: 'temporarily_unavailable' }
}
