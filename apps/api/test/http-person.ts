import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import { type Browser, browserOn, choosePersona } from '../src/ways-in/cli/leak/browser.ts'
import type { AgentRouter } from '../src/ways-in/trpc/agent.ts'
import type { PartnerRouter } from '../src/ways-in/trpc/partner.ts'

/** A person in front of a browser, and what its pages call. */
export interface HttpPerson extends Browser {
  /** What partners' staff can call, over HTTP as our pages do. */
  trpc: TRPCClient<PartnerRouter>
  /** What the people of Urssaf can call. */
  agentTrpc: TRPCClient<AgentRouter>
}

/** A person who has not signed in. */
export function httpPerson(origin: string): HttpPerson {
  const browser = browserOn(origin)
  const link = (table: 'partner' | 'agent') =>
    httpLink({
      url: `${origin}/trpc/${table}`,
      headers: ({ op }) => ({ 'idempotency-key': String(op.context['idempotencyKey'] ?? '') }),
      fetch: (url, init) => browser.request(String(url), init as RequestInit),
    })
  const trpc = createTRPCClient<PartnerRouter>({ links: [link('partner')] })
  const agentTrpc = createTRPCClient<AgentRouter>({ links: [link('agent')] })
  return { ...browser, trpc, agentTrpc }
}

/** Goes to the demo identity provider's page of personas; returns where its form posts to. */
export async function reachPersonas(person: HttpPerson, door: string): Promise<string> {
  const { response, path } = await person.open(`/sign-in/${door}`)
  if (!path.includes('/interaction/')) throw new Error(`no persona page at ${path} (${response.status})`)
  return path
}

/** Signs in through the whole flow as a persona of the demo identity provider; returns the last page reached. */
export async function signIn(person: HttpPerson, door: string, subject: string): Promise<string> {
  return choosePersona(person, await reachPersonas(person, door), subject)
}
