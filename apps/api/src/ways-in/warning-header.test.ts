import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../test/http-person.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'

let on: TestServer

beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

async function signedIn(): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
  return person
}

const list = (person: HttpPerson) =>
  person.request('/trpc/agent/declarations.list', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

const warningIn = ({ headers }: Response) => decodeURIComponent(headers.get('cesu-warning') ?? '')

test('[finding R9] an answer warns from 80 % of a budget, not under it; two browsers of one account have one count', async () => {
  const { first } = on.world
  const staff = httpPerson(on.origin)
  await signIn(staff, 'partner', first.declarant.subject)
  const { employerId, employmentId } = first.pair
  const dates = { period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31' }
  const pay = { kind: 'NET_HOURLY', amountCents: 1_300 } as const
  const input = { employerId, employmentId, ...dates, hours: 40, pay, paidLeaveIncluded: true }
  await staff.trpc.declarations.submit.mutate(input, { context: { idempotencyKey: crypto.randomUUID() } })

  const [one, other] = [await signedIn(), await signedIn()]
  // One declaration is about two persons.
  on.platform.config.budgets.agentListedPerHour = 3
  const under = await list(one)
  expect([under.status, under.headers.has('cesu-warning')]).toEqual([200, false])
  on.platform.config.budgets.agentListedPerHour = 2
  for (const person of [one, other]) {
    const near = await list(person)
    expect([near.status, warningIn(near)]).toEqual([
      200,
      'Vous avez consulté 2 personnes différentes sur les 2 permises pour cette heure.',
    ])
  }
  on.platform.config.budgets.agentListedPerHour = 1
  for (const person of [one, other]) {
    const past = await list(person)
    expect([past.status, await past.text()]).toEqual([429, expect.stringContaining('reading.budget_spent')])
  }
})
