import { createHash, randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { type Asking, askToken, assertionOf, jsonOf, type TestApplication, testApplication } from './application.ts'
import { authorizePartners, consentOn } from './consent.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'
import { type TestServer, testServer } from './test-server.ts'

/** Where the program of tests has the browser of an employer sent back. */
export const RETURN_TO = 'https://programme.exemple.invalid/retour?de=cesu'

/** A verifier (RFC 7636) and its challenge. */
export const pkce = (verifier = randomUUID().repeat(2)) => ({
  verifier,
  challenge: createHash('sha256').update(verifier).digest('base64url'),
})

/** The arguments of a function but the first. */
type Rest<F extends (first: never, ...rest: never[]) => unknown> = F extends (first: never, ...rest: infer R) => unknown
  ? R
  : never

/** Parameters of an authorization changed by a test; null leaves one out. */
export type Changed = Record<string, string | null>

/** What a program pushes before it sends a browser. */
export interface Pushing {
  challenge: string
  changed?: Changed
  /** The process that is asked. */
  at?: string
}

/** The parameters of an authorization that an application asks, with who it is. */
async function parametersOf(
  application: TestApplication,
  origin: string,
  { requestId, challenge, changed = {} }: Pushing & { requestId: string },
): Promise<URLSearchParams> {
  const all = {
    ...{ client_id: application.id, response_type: 'code', redirect_uri: RETURN_TO, state: 'etat' },
    scope: 'employments:read declarations:read declarations:write',
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
    authorization_details: JSON.stringify([{ type: 'mandate_request', id: requestId }]),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertionOf(application, origin),
    ...changed,
  }
  return new URLSearchParams(Object.entries(all).filter((one): one is [string, string] => one[1] !== null))
}

/** Exchanges a code, as the program does. */
const exchange = (
  { application, origin }: { application: TestApplication; origin: string },
  { code, verifier }: { code: string; verifier: string },
  { body, ...asking }: Asking = {},
): Promise<Response> =>
  askToken(application, origin, {
    ...asking,
    body: {
      ...{ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: RETURN_TO, scope: null },
      ...body,
    },
  })

/** Asks for a token with a refresh token, as the program does. */
const refresh = (
  { application, origin }: { application: TestApplication; origin: string },
  refreshToken: string,
  { body, ...asking }: Asking = {},
): Promise<Response> =>
  askToken(application, origin, {
    ...asking,
    body: { grant_type: 'refresh_token', refresh_token: refreshToken, scope: asking.scope ?? null, ...body },
  })

/** What tests of an employer’s presence share on a server: a program that sends a browser and has it back. */
function presenceOn(on: TestServer) {
  const of = consentOn(on)
  /** Pushes an authorization request. */
  const push = async (application: TestApplication, requestId: string, pushing: Pushing): Promise<Response> =>
    fetch(`${pushing.at ?? on.origin}/oauth/request`, {
      method: 'POST',
      body: await parametersOf(application, on.origin, { requestId, ...pushing }),
    })
  /** Where the browser goes with a pushed request. */
  const authorizeUrl = ({ id }: TestApplication, requestUri: string, more: Record<string, string> = {}) =>
    `/oauth/auth?${new URLSearchParams({ client_id: id, request_uri: requestUri, ...more })}`
  /** Pushes, and says where the browser goes. */
  const begin = async (application: TestApplication, requestId: string, pushing: Pushing) => {
    const body = await jsonOf(await push(application, requestId, pushing))
    if (body.request_uri === undefined) throw new Error(JSON.stringify(body))
    return authorizeUrl(application, body.request_uri)
  }
  /** Follows redirects until the browser leaves for the program, or a page answers: its address. */
  const follow = async (person: HttpPerson, path: string): Promise<URL> => {
    let current = new URL(path, on.origin)
    for (let hop = 0; hop < 10; hop += 1) {
      if (current.origin !== on.origin) return current
      const response = await person.request(current.href, { headers: { accept: 'text/html' } })
      const location = response.headers.get('location')
      if (location === null) return current
      current = new URL(location, current)
    }
    throw new Error(`too many redirects from ${path}`)
  }
  /** An employer’s browser, signed in, and what they are. */
  const employer = async () => {
    const made = await of.makeEmployer()
    const person = httpPerson(on.origin)
    await signIn(person, 'citizen', made.subject)
    return { ...made, person, citizen: await of.citizen(made.subject) }
  }
  /** The whole way: asked, pushed, read, given, come back; the code with its verifier. */
  const codeOf = async (application: TestApplication, changed: Changed = {}) => {
    const one = await employer()
    const { id, token } = await of.ask()
    const { verifier, challenge } = pkce()
    const led = await follow(one.person, await begin(application, id, { challenge, changed }))
    const retour = led.hash.split('&retour=')[1] ?? ''
    const { id: mandateId } = (await one.citizen.mandates.give({ token, months: 12 })) as { id: string }
    const back = await follow(one.person, `/oauth/interaction/${retour}`)
    return { ...one, requestId: id, mandateId, verifier, led, back, code: back.searchParams.get('code') ?? '' }
  }
  const by = (application: TestApplication) => ({ application, origin: on.origin })
  /** Lets an application send a browser back. */
  const redirecting = async (application: TestApplication): Promise<TestApplication> => {
    await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.apiClient.updateMany({ where: { id: application.id }, data: { redirectUris: [RETURN_TO] } }),
    )
    return application
  }
  return {
    ...{ of, push, begin, authorizeUrl, follow, employer, codeOf, redirecting },
    exchange: (application: TestApplication, ...given: Rest<typeof exchange>) => exchange(by(application), ...given),
    refresh: (application: TestApplication, ...given: Rest<typeof refresh>) => refresh(by(application), ...given),
  }
}

/** A server of the true time on which two partners ask mandates, each with an application that sends a browser back. */
export async function presenceServer() {
  const on = await testServer()
  // Tokens are of the true time.
  on.setNow(new Date().toISOString())
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.installation.create({ data: { demo: true, createdAt: on.platform.now() } }),
  )
  await authorizePartners(on)
  const presence = presenceOn(on)
  const application = await presence.redirecting(await testApplication(on, on.world.first))
  const other = await presence.redirecting(await testApplication(on, on.world.second))
  return { on, presence, application, other }
}
