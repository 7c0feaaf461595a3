import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sample, trials } from '../../../../../scripts/trials.ts'
import { type DocumentedServer, documentedServer, forgive } from '../../../test/documented-server.ts'
import { callOf } from '../../../test/openapi-arbitraries.ts'
import { type OpenApiChecks, openApiChecks } from '../../../test/openapi-checks.ts'
import { type RestCall, restCaller } from '../../../test/rest-calls.ts'
import { filled, jsonShapes } from '../../../test/worst-bodies.ts'
import type { RestRoute } from './route.ts'
import { restTable } from './routes.ts'

let on: DocumentedServer
let checks: OpenApiChecks
let call: ReturnType<typeof restCaller>['call']
beforeAll(async () => {
  on = await documentedServer({ trustedProxies: ['127.0.0.1', '::1'] })
  checks = openApiChecks()
  ;({ call } = restCaller(on))
})
afterAll(() => on.close())

const AT_ONCE = 20

/** Each twenty calls come from an address of their own: what is looked for is not the limit. */
let addresses = 0
const nextAddress = () => {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

/** What an answer differs by from what the document says, and a failure of ours; nothing when all is well. */
async function faultOf(route: RestRoute, asked: RestCall, from: string): Promise<string[]> {
  const ask = () => call(route, { ...asked, headers: { ...asked.headers, 'x-forwarded-for': from } })
  const first = await ask()
  // A mandate that another of these calls ends meanwhile: to be asked again, as the answer says, and then it is answered.
  const answer = first.body?.code === 'platform.busy' ? await ask() : first
  const failed = answer.status >= 500 ? ['a failure of ours'] : []
  return [...failed, ...checks.ofAnswer(route, answer)].map(
    (fault) => `${route.method} ${route.url} ${JSON.stringify(asked)}: ${answer.status} ${answer.body?.code} ${fault}`,
  )
}

describe('whatever is sent', () => {
  const drawn = fc.oneof(...restTable.map((route) => callOf(route).map((asked) => ({ route, asked }))))

  test('nothing fails here, and every answer is one that the document says: 10,000 calls, twenty at once', async () => {
    const faults: string[] = []
    const { seed } = await fc.check(
      fc.asyncProperty(fc.array(drawn, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (calls) => {
        const from = nextAddress()
        // Employers drawn at random are a search, which suspends, and a mandate ends: the next calls are to get further than the door.
        await forgive(on)
        const found = await Promise.all(calls.map(({ route, asked }) => faultOf(route, asked, from)))
        faults.push(...found.flat())
        return faults.length === 0
      }),
      { numRuns: trials(10_000, 500) / AT_ONCE, endOnFailure: true },
    )
    expect(faults, `seed ${seed}`).toEqual([])
  })

  // A file is read as it comes, and no JSON: its own tests say how much of it is.
  const writes = restTable.filter(({ method, upload }) => method !== 'GET' && !upload)
  test.each(writes.map((route) => [`${route.method} ${route.url}`, route] as const))(
    '[finding R1] %s: the worst bodies that pass, twenty at once, are answered within 64 KiB',
    async (_name, route) => {
      const from = nextAddress()
      for (const [, shape] of sample(jsonShapes)) {
        const body = filled((route.bodyLimit ?? 16 * 1_024) - 32, shape)
        const headers = { 'x-forwarded-for': from }
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => call(route, { body, headers })))
        for (const answer of answers) {
          expect(checks.ofAnswer(route, answer)).toEqual([])
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(answer.status).toBeLessThan(500)
          expect(Buffer.byteLength(JSON.stringify(answer.body))).toBeLessThanOrEqual(65_536)
        }
      }
    },
  )
})
