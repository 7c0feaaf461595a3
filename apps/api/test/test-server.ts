import { exportJWK, generateKeyPair } from 'jose'
import { freePort } from '../../../scripts/free-port.ts'
import type { Config } from '../src/platform/config.ts'
import type { Platform } from '../src/platform/platform.ts'
import { createServer } from '../src/ways-in/server.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { type WatchedLog, watchedLog } from './watched-log.ts'

/** A platform that answers on HTTP, with the demo identity provider. */
export interface TestServer extends TestPlatform {
  origin: string
  /** Every line that was logged, its own and those of {@link another}. */
  logged: WatchedLog['lines']
  /** A second server on the same base, which shares nothing else: what another process would be, behind one address when told. */
  another: (publicUrl?: string) => Promise<{ origin: string; close: () => Promise<void> }>
}

/**
 * Starts a server on a free port, on a database of its own, with these settings besides those of tests. To close it fails when its
 * log holds what no log may.
 */
export async function testServer(
  settings: Partial<Pick<Config, 'trustedProxies' | 'logLevel'>> = {},
): Promise<TestServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const on = await testPlatform(origin)
  Object.assign(on.platform.config, settings)
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const signingKey = await exportJWK(privateKey)
  const watched = watchedLog(on.platform.config.logLevel)
  const listen = listening(signingKey, watched)
  const { close } = await listen(on.platform, port)
  const another = async (publicUrl?: string) => {
    const second = await freePort()
    const origin = `http://localhost:${second}`
    const platform = { ...on.platform, config: { ...on.platform.config, publicUrl: publicUrl ?? origin } }
    return { origin, ...(await listen(platform, second)) }
  }
  return {
    ...{ ...on, origin, another, logged: watched.lines },
    close: async () => {
      await close()
      await watched.check(on.adminUrl).finally(on.close)
    },
  }
}

const listening =
  (signingKey: Awaited<ReturnType<typeof exportJWK>>, { log }: WatchedLog) =>
  async (platform: Platform, port: number) => {
    const { config, databases, identity, now } = platform
    const { clientSecret } = identity
    const demo = { publicUrl: config.publicUrl, door: databases.door, now, signingKey, clientSecret }
    const server = await createServer(platform, demo, { log, onEnd: () => undefined })
    const address: string = await server.listen({ host: 'localhost', port }).then(String)
    if (!address.endsWith(String(port))) throw new Error(`listening on ${address}`)
    return { close: async () => server.close() }
  }
