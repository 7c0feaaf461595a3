import { randomUUID } from 'node:crypto'
import { documented, documentedProposedPurpose } from '../src/documentation/ids.ts'
import { readManyActivities } from '../src/sharing/read-many-activities.ts'
import { resumeGrant } from '../src/sharing/resume-grant.ts'
import { exampleOf } from '../src/ways-in/rest/openapi/operation-object.ts'
import { isKeyed, type RestRoute } from '../src/ways-in/rest/route.ts'
import { proofOf, tokenOf } from './application.ts'
import type { DocumentedServer } from './documented-server.ts'
import { rawConnection } from './raw-http.ts'

/** What came back. */
export interface RestAnswer {
  status: number
  type: string | null
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of it
  body: any
}

/** What a call changes of the example of its route. */
export interface RestCall {
  /** Parts of the address by name. */
  path?: Record<string, string>
  /** What follows the address, « ? » included. */
  query?: string
  /** The body as it is sent; the example’s unless told, none for null. */
  body?: string | null
  /** Headers changed; null leaves one out. */
  headers?: Record<string, string | null>
  /** The token that is presented; null for none. */
  token?: string | null
}

/** What the example of a route sends, and of what type it is. */
const typeOf = ({ upload }: RestRoute) => upload?.types[0] ?? 'application/json'
function bodyOf(route: RestRoute): string | null {
  const { body } = exampleOf(route)
  return route.upload?.example ?? (body === undefined ? null : JSON.stringify(body))
}

/** Calls the routes of the table by HTTP, as the documented application. */
export function restCaller(on: DocumentedServer) {
  const { key } = on.application
  const held = new Map<string, Promise<string>>()
  /** A token of everything, which reads one grant, or those of one purpose where the route asks for many, or for one that is suspended. */
  const token = ({ operation }: RestRoute) => {
    const isOfPurpose = operation === readManyActivities || operation === resumeGrant
    const of = isOfPurpose ? { purpose: documentedProposedPurpose.code } : { grant: documented.grant }
    const details = JSON.stringify([{ type: 'worker_activity', ...of }])
    const known = held.get(details) ?? tokenOf(on.application, on.origin, { body: { authorization_details: details } })
    held.set(details, known)
    return known
  }
  const addressOf = (route: RestRoute, { path = {}, query }: RestCall = {}) => {
    const { path: parts, query: words } = exampleOf(route)
    const asked = new URLSearchParams(words as Record<string, string>).toString()
    const address = route.url.replaceAll(
      /:(\w+)/g,
      (_, name: string) => path[name] ?? encodeURIComponent(String(parts[name])),
    )
    return `${address}${query ?? (asked === '' ? '' : `?${asked}`)}`
  }
  const headersOf = async (route: RestRoute, { asked, url }: { asked: RestCall; url: string }) => {
    const { method, by } = route
    const { version } = exampleOf(route)
    const presented = asked.token === undefined && by === 'API_CLIENT' ? await token(route) : (asked.token ?? null)
    const proved = presented && {
      ...{ authorization: `DPoP ${presented}`, dpop: await proofOf(key, { method, url, token: presented }) },
    }
    const headers: Record<string, string | null> = {
      ...proved,
      ...(method === 'GET' || asked.body === null ? {} : { 'content-type': typeOf(route) }),
      ...(isKeyed(route) ? { 'idempotency-key': randomUUID() } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...asked.headers,
    }
    return Object.entries(headers).filter((one): one is [string, string] => one[1] !== null)
  }
  const call = async (route: RestRoute, asked: RestCall = {}): Promise<RestAnswer> => {
    const url = `${on.origin}${addressOf(route, asked)}`
    const body = asked.body === undefined ? bodyOf(route) : asked.body
    const headers = await headersOf(route, { asked, url })
    const answer = await fetch(url, { method: route.method, headers, ...(body === null ? {} : { body }) })
    const type = answer.headers.get('content-type')
    // A file is the text of its bytes.
    const isFile = type === null || !/json$|json;/.test(type) || type.includes('ndjson')
    const read = isFile ? Buffer.from(await answer.arrayBuffer()).toString('latin1') : await answer.json()
    return { status: answer.status, headers: answer.headers, type, body: read }
  }
  /** Sends the route’s method and address with these lines of headers, as no client would. */
  const raw = async (route: RestRoute, lines: readonly string[], body = ''): Promise<RestAnswer> => {
    const head = [`${route.method} ${addressOf(route)} HTTP/1.1`, ...lines, 'Connection: close']
    const { answer } = await rawConnection(on.origin, `${head.join('\r\n')}\r\n\r\n${body}`).untilClosed
    const [start = '', ...fields] = answer.split('\r\n\r\n')[0]?.split('\r\n') ?? []
    const headers = new Headers(fields.map((field) => field.split(/: (.*)/s).slice(0, 2) as [string, string]))
    const text = answer.slice(answer.indexOf('\r\n\r\n') + 4)
    const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
    return {
      status: Number(start.split(' ')[1]),
      type: headers.get('content-type'),
      headers,
      body: json === '' ? null : JSON.parse(json),
    }
  }
  return { call, raw, addressOf }
}
