import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { loggedFailure } from '../failures/answer-failures.ts'

/** A request as the provider reads it. */
export type RawRequest = FastifyRequest['raw'] & { originalUrl?: string; url: string }

/** Where a provider is mounted, and which one answers. */
export interface Mounted {
  prefix: string
  /** The address that the world sees: what a request says of its own host is not believed. */
  publicUrl: string
  provider: () => Promise<Provider>
  /** Changes a request before the provider reads it. */
  before?: (raw: RawRequest) => void
}

/** Hands every address under a prefix over to a provider, which answers by itself, with our headers, and even of its own failures. */
export async function handOver(app: FastifyInstance, { prefix, publicUrl, provider, before }: Mounted): Promise<void> {
  const { host, protocol } = new URL(publicUrl)
  await app.register(
    (endpoints, _options, done) => {
      // Without body parsers, the request stream reaches the provider untouched.
      endpoints.removeAllContentTypeParsers()
      endpoints.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null))
      endpoints.all('/*', async (request: FastifyRequest, reply: FastifyReply) => {
        const answering = await provider()
        // The provider reads its own address from these (Koa’s app.proxy), whatever the caller or a proxy wrote there.
        answering.proxy = true
        const raw = request.raw as RawRequest
        raw.originalUrl = request.url
        raw.url = request.url.slice(prefix.length)
        Object.assign(raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
        before?.(raw)
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value)
        }
        reply.hijack()
        try {
          await answering.callback()(raw, reply.raw)
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
