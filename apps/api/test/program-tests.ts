import { afterAll, beforeAll } from 'vitest'
import { type TestApplication, testApplication, tokenOf } from './application.ts'
import { type TestServer, testServer } from './test-server.ts'

/** A server, and an application of its first partner that holds a token. */
interface ProgramOnServer {
  on: TestServer
  application: TestApplication
  token: string
}

/** Gives the tests of a file a server and an application that may read as many persons as it wants; tokens are of the true time. */
export function programTests(ready: (made: ProgramOnServer) => void): void {
  let on: TestServer
  beforeAll(async () => {
    on = await testServer()
    on.setNow(new Date().toISOString())
    on.platform.config.budgets.staffOpenedPerDay = 1_000_000
    const application = await testApplication(on, on.world.first)
    ready({ on, application, token: await tokenOf(application, on.origin) })
  }, 60_000)
  afterAll(() => on.close())
}
