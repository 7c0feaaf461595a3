import { createServer, type RequestListener, type Server } from 'node:http'
import { isIPv6, type Socket } from 'node:net'
import { Address6 } from 'ip-address'
import { hurryBodies } from './slow-bodies.ts'

/** How a server treats its connections. */
export interface ConnectionRules {
  /** True when a proxy keeps its connections to us: they then live longer than the 60 seconds that most proxies keep them. */
  behindProxy: boolean
  answerBrokenRequest: (error: Error & { code?: string }, socket: Socket) => void
}

const SECONDS = 1_000

/** The code of a request whose `Expect` we do not serve. */
export const UNKNOWN_EXPECTATION = 'UNKNOWN_EXPECTATION'

/** Connections of everybody, and of one network when no proxy holds them for us: a large office, not the whole server. */
const MOST_CONNECTIONS = 2_000
const MOST_OF_NETWORK = 500

/** The HTTP servers of one platform: one for each address of this machine that it listens to. */
export interface BoundedServers {
  make: (handler: RequestListener) => Server
  /** Hangs up on everybody, in the middle of a request too. */
  hangUp: () => void
}

/** Makes HTTP servers whose connections are counted, and which nobody holds by sending or reading slowly. */
export function boundedServers({ behindProxy, answerBrokenRequest }: ConnectionRules): BoundedServers {
  const servers: Server[] = []
  const ofNetwork = new Map<string, number>()
  /** Hangs up on a network that holds its share already. */
  const admit = (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '')
    const held = ofNetwork.get(network) ?? 0
    if (held >= MOST_OF_NETWORK) {
      socket.destroy()
      return
    }
    ofNetwork.set(network, held + 1)
    socket.once('close', () => {
      const left = (ofNetwork.get(network) ?? 1) - 1
      if (left > 0) ofNetwork.set(network, left)
      else ofNetwork.delete(network)
    })
  }
  const make = (handler: RequestListener) => {
    const server = createServer(
      {
        headersTimeout: 10 * SECONDS,
        // The longest file, on the slowest link: other bodies are hurried.
        requestTimeout: 3_600 * SECONDS,
        connectionsCheckingInterval: SECONDS / 2,
        keepAliveTimeout: (behindProxy ? 65 : 10) * SECONDS,
        maxHeaderSize: 16_384,
        // Said by ourselves, with a problem document.
        requireHostHeader: false,
      },
      handler,
    )
    server.timeout = 60 * SECONDS
    server.maxConnections = MOST_CONNECTIONS
    server.maxRequestsPerSocket = 10_000
    // Fastify listens to the first server only.
    server.on('clientError', answerBrokenRequest)
    // Node would answer 417 without a word.
    server.on('checkExpectation', ({ socket }) =>
      answerBrokenRequest(Object.assign(new Error('unknown expectation'), { code: UNKNOWN_EXPECTATION }), socket),
    )
    hurryBodies(server)
    if (!behindProxy) server.on('connection', admit)
    servers.push(server)
    return server
  }
  const hangUp = () => {
    for (const server of servers) server.closeAllConnections()
  }
  return { make, hangUp }
}

/** The network that an address belongs to: itself, or the /64 of an IPv6 one, which one subscriber has whole. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const ipv6 = new Address6(address)
  return ipv6.isMapped4() ? ipv6.to4().correctForm() : new Address6(`${address}/64`).startAddress().correctForm()
}
