import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AgentRouter } from '../src/ways-in/trpc/agent.ts'
import type { PartnerRouter } from '../src/ways-in/trpc/partner.ts'

/** A person in front of a browser, as far as HTTP goes: follows redirects and keeps cookies. */
export interface HttpPerson {
  cookies: Map<string, string>
  /** One request with the cookies; redirects are not followed. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Follows redirects by GET until a page answers. */
  open: (path: string) => Promise<{ response: Response; path: string }>
  /** What partners' staff can call, over HTTP as our pages do. */
  trpc: TRPCClient<PartnerRouter>
  /** What the people of Urssaf can call. */
  agentTrpc: TRPCClient<AgentRouter>
}

/** A person who has not signed in. */
export function httpPerson(origin: string): HttpPerson {
  const cookies = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', origin)
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  const open = async (path: string) => {
    let current = path
    for (let hop = 0; hop < 10; hop += 1) {
      const response = await request(current, { headers: { accept: 'text/html' } })
      const location = response.headers.get('location')
      if (location === null) return { response, path: current }
      current = new URL(location, new URL(current, origin)).href
    }
    throw new Error(`too many redirects from ${path}`)
  }
  const link = (table: 'partner' | 'agent') =>
    httpLink({
      url: `${origin}/trpc/${table}`,
      headers: ({ op }) => ({ 'idempotency-key': String(op.context['idempotencyKey'] ?? '') }),
      fetch: (url, init) => request(String(url), init as RequestInit),
    })
  const trpc = createTRPCClient<PartnerRouter>({ links: [link('partner')] })
  const agentTrpc = createTRPCClient<AgentRouter>({ links: [link('agent')] })
  return { cookies, request, open, trpc, agentTrpc }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(pair.indexOf('=') + 1)
  const gone =
    value === '' || attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute))
  if (gone) cookies.delete(name)
  else cookies.set(name, value)
}

/** Goes to the demo identity provider's page of personas; returns where its form posts to. */
export async function reachPersonas(person: HttpPerson, door: string): Promise<string> {
  const { response, path } = await person.open(`/sign-in/${door}`)
  if (!path.includes('/interaction/')) throw new Error(`no persona page at ${path} (${response.status})`)
  return path
}

/** Signs in through the whole flow as a persona of the demo identity provider; returns the last page reached. */
export async function signIn(person: HttpPerson, door: string, subject: string): Promise<string> {
  const form = await reachPersonas(person, door)
  const posted = await person.request(form, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ subject }),
  })
  const { path } = await person.open(posted.headers.get('location') ?? '/')
  return path
}
