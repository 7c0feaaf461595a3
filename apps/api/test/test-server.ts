import { exportJWK, generateKeyPair } from 'jose'
import { createServer } from '../src/ways-in/server.ts'
import { freePort } from './free-port.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

/** A platform that answers on HTTP, with the demo identity provider. */
export interface TestServer extends TestPlatform {
  origin: string
}

/** Starts a server on a free port, on a database of its own, with these settings besides those of tests. */
export async function testServer(settings: { trustedProxies?: string[] } = {}): Promise<TestServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const on = await testPlatform(origin)
  Object.assign(on.platform.config, settings)
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const { databases, identity, now } = on.platform
  const server = await createServer(on.platform, {
    publicUrl: origin,
    door: databases.door,
    now,
    signingKey: await exportJWK(privateKey),
    clientSecret: identity.clientSecret,
  })
  const address: string = await server.listen({ host: 'localhost', port }).then(String)
  if (!address.endsWith(String(port))) throw new Error(`listening on ${address}`)
  return { ...on, origin, close: () => server.close().then(() => on.close()) }
}
