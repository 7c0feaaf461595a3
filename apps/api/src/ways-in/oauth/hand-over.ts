import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { loggedFailure } from '../../platform/log.ts'

/** A request as the provider reads it. */
export type RawRequest = FastifyRequest['raw'] & { originalUrl?: string; url: string }

/** What answers for a provider. */
export type Handle = ReturnType<Provider['callback']>

/** What answers for a provider, made once: it reads its own address from what `handOver` writes (Koa’s app.proxy). */
export function handleOf(provider: Provider): Handle {
  provider.proxy = true
  return provider.callback()
}

/** The cookies of a request without the provider's own session: it keeps nobody signed in. */
export const withoutSession = ({ headers }: RawRequest): void => {
  headers.cookie = (headers.cookie ?? '').replaceAll(/(?<=^|; *)[\w-]*_session(\.\w+)?=[^;]*;? */g, '')
}

/** Where a provider is mounted, and what answers for it now. */
export interface Mounted {
  prefix: string
  /** The address that the world sees: what a request says of its own host is not believed. */
  publicUrl: string
  handle: () => Promise<Handle>
  /** Changes a request before the provider reads it. */
  before?: (raw: RawRequest) => void
}

/** Hands every address under a prefix over to a provider, which answers by itself, with our headers, and even of its own failures. */
export async function handOver(app: FastifyInstance, { prefix, publicUrl, handle, before }: Mounted): Promise<void> {
  const { host, protocol } = new URL(publicUrl)
  await app.register(
    (endpoints, _options, done) => {
      // Without body parsers, the request stream reaches the provider untouched.
      endpoints.removeAllContentTypeParsers()
      endpoints.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null))
      endpoints.all('/*', async (request: FastifyRequest, reply: FastifyReply) => {
        const answer = await handle()
        const raw = request.raw as RawRequest
        raw.originalUrl = request.url
        raw.url = request.url.slice(prefix.length)
        // The provider’s own address, whatever the caller or a proxy wrote there.
        Object.assign(raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
        before?.(raw)
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value)
        }
        reply.hijack()
        try {
          await answer(raw, reply.raw)
        } catch (error) {
          request.log.error({ failure: loggedFailure(error) }, 'identity provider failed')
          reply.raw.destroy()
        }
      })
      done()
    },
    { prefix },
  )
}
