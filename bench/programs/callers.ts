import { randomUUID } from 'node:crypto'
import type { PartnerStaff } from '../../apps/api/src/actors/partner-staff.ts'
import {
  assertionOf,
  nonceOf,
  proofOf,
  type TestApplication,
  testApplication,
  tokenOf,
} from '../../apps/api/test/application.ts'
import { scopeNames } from '../../packages/domain/src/permissions/index.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'
import type { Sent } from '../api/load.ts'

/** Applications of one partner: each has four transactions under way at most, so that eight leave nobody to wait for a turn. */
const APPLICATIONS = 8

/** An application, and the token that it holds. */
export interface Caller {
  application: TestApplication
  token: string
}

/** Makes the applications of a partner, which hold no token yet. */
export async function makeCallers(bench: BenchPlatform, { id, partnerId }: PartnerStaff): Promise<Caller[]> {
  const callers: Caller[] = []
  while (callers.length < APPLICATIONS) {
    callers.push({ application: await testApplication(bench, { partnerId, reader: { id } }), token: '' })
  }
  return callers
}

/** Gives each a new token: one lasts five minutes, less than the bench. `at`: the process that is asked, behind the origin. */
export async function renewTokens(callers: readonly Caller[], origin: string, at = origin): Promise<void> {
  for (const caller of callers) caller.token = await tokenOf(caller.application, origin, { at })
}

/** A call to sign. */
export interface Called extends Pick<Sent, 'at'> {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

/** Addresses from which calls come: what one address may ask in a minute is not what is measured. */
let addresses = 0
const fromAnAddress = (): Record<string, string> => {
  addresses += 1
  return { 'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}` }
}

/** A call with its proof, ready to be sent once within the minute. */
export async function signed(
  { application, token }: Caller,
  origin: string,
  { method, path, body, ...others }: Called,
): Promise<Sent> {
  const dpop = await proofOf(application.key, { method, url: `${origin}${path.replace(/\?.*/, '')}`, token })
  const headers = { ...fromAnAddress(), authorization: `DPoP ${token}`, dpop }
  if (body === undefined) return { path, method, headers, ...others }
  const written = { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  return { path, method, headers: written, body: JSON.stringify(body), ...others }
}

/** A page of a hundred declarations. */
export const PAGE = '/v1/declarations?limit=100'

/** A request of a token for each call, with its assertion and its proof: the number that proofs must bear is asked once. */
export async function tokenRequests(callers: readonly Caller[], origin: string): Promise<Sent[]> {
  const path = '/oauth/token'
  const nonce = await nonceOf(inTurns(callers, 0).application, origin)
  return Promise.all(
    callers.map(async ({ application }) => {
      const body = new URLSearchParams({
        ...{ grant_type: 'client_credentials', client_id: application.id, scope: scopeNames.join(' ') },
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertionOf(application, origin),
      })
      const dpop = await proofOf(application.key, { method: 'POST', url: `${origin}${path}`, nonce })
      const type = 'application/x-www-form-urlencoded'
      return { path, headers: { ...fromAnAddress(), 'content-type': type, dpop }, body: body.toString() }
    }),
  )
}

/** Sends one, and gives its answer; throws when it is not a success. */
export async function send({ path, at, method = 'POST', headers = {}, body }: Sent, origin: string): Promise<unknown> {
  const answer = await fetch(`${at ?? origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const said = await answer.json()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`)
  return said
}

/** The one of a rank, in turns. */
export function inTurns<T>(all: readonly T[], rank: number): T {
  const one = all[rank % all.length]
  if (one === undefined) throw new Error('none')
  return one
}
