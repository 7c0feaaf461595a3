import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'

/** How a server treats its connections. */
export interface ConnectionRules {
  /** True when a proxy keeps its connections to us: they then live longer than the 60 seconds that most proxies keep them. */
  behindProxy: boolean
  answerBrokenRequest: (error: Error, socket: Socket) => void
}

const SECONDS = 1_000

/** The HTTP servers of one platform: one for each address of this machine that it listens to. */
export interface BoundedServers {
  make: (handler: RequestListener) => Server
  /** Hangs up on everybody, in the middle of a request too. */
  hangUp: () => void
}

/** Makes HTTP servers whose connections are counted, and which nobody holds by sending or reading slowly. */
export function boundedServers({ behindProxy, answerBrokenRequest }: ConnectionRules): BoundedServers {
  const servers: Server[] = []
  const make = (handler: RequestListener) => {
    const server = createServer(
      {
        headersTimeout: 10 * SECONDS,
        requestTimeout: 10 * SECONDS,
        connectionsCheckingInterval: SECONDS / 2,
        keepAliveTimeout: (behindProxy ? 65 : 10) * SECONDS,
        maxHeaderSize: 16_384,
        // Said by ourselves, with a problem document.
        requireHostHeader: false,
      },
      handler,
    )
    server.timeout = 60 * SECONDS
    server.maxConnections = 2_000
    server.maxRequestsPerSocket = 10_000
    // Fastify listens to the first server only.
    server.on('clientError', answerBrokenRequest)
    servers.push(server)
    return server
  }
  const hangUp = () => {
    for (const server of servers) server.closeAllConnections()
  }
  return { make, hangUp }
}
