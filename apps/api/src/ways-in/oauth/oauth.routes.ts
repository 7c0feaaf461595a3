import type { FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider'
import type { Platform } from '../../platform/platform.ts'
import { type Handle, handleOf, handOver } from './hand-over.ts'
import { createAuthorizationServer, OAUTH_PATH } from './provider.ts'
import type { SigningKeys } from './signing-keys.ts'

/** Serves the authorization server of machines under /oauth, with the keys of the moment. */
export async function oauthRoutes(
  app: FastifyInstance,
  { platform, keys }: { platform: Platform; keys: () => Promise<SigningKeys> },
): Promise<void> {
  let made: { of: string; handle: Handle } | undefined
  await handOver(app, {
    prefix: OAUTH_PATH,
    publicUrl: platform.config.publicUrl,
    handle: async () => {
      const current = await keys()
      const of = current.good.map(({ id }) => id).join()
      // Made again when a rotation changes the keys, and only then: what it knows is in the database.
      if (made?.of !== of) made = { of, handle: handleOf(serverOf(app, platform, current)) }
      return made.handle
    },
  })
}

function serverOf(app: FastifyInstance, platform: Platform, keys: SigningKeys): Provider {
  const server = createAuthorizationServer(platform, keys)
  // What the caller is never told: for whoever reads the log.
  server.on('grant.error', (ctx, { error, error_detail: detail }) =>
    app.log.info({ client: ctx.oidc.client?.clientId, error, detail }, 'token refused'),
  )
  server.on('server_error', (_ctx, error) => app.log.error({ err: error }, 'the authorization server failed'))
  return server
}
