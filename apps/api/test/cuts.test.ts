import { randomUUID } from 'node:crypto'
import { CutService, cutServiceLabels } from '@cesu/domain/settings'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../src/applications/create-application.ts'
import { documented } from '../src/documentation/ids.ts'
import { documentedActors } from '../src/documentation/world.ts'
import { giveMandate } from '../src/mandates/give-mandate.ts'
import { requestMandates } from '../src/mandates/request-mandates.ts'
import type { AnyOperation } from '../src/operation.ts'
import { perform } from '../src/perform.ts'
import type { Problem } from '../src/problem.ts'
import { cutService } from '../src/settings/cut-service.ts'
import { listCuts } from '../src/settings/list-cuts.ts'
import { readServiceState } from '../src/settings/read-service-state.ts'
import { restoreService } from '../src/settings/restore-service.ts'
import { inviteStaff } from '../src/staff/invite-staff.ts'
import { renewInvitation } from '../src/staff/renew-invitation.ts'
import { restTable } from '../src/ways-in/rest/routes.ts'
import { type DocumentedServer, documentedServer } from './documented-server.ts'
import { restCaller } from './rest-calls.ts'

let on: DocumentedServer
let call: ReturnType<typeof restCaller>['call']
const { agentAdministrator, supervisor, administrator, declarant, citizen } = documentedActors

beforeAll(async () => {
  on = await documentedServer({ logLevel: 'silent' })
  ;({ call } = restCaller(on))
})
afterAll(() => on.close())
afterEach(() =>
  on.owner.serviceCut.updateMany({ where: { restoredAt: null, NOT: { service: 'MESSAGES' } }, data: ended }),
)

/** What was left cut by a test that failed. */
const ended = {
  restoredAt: new Date(),
  restoredById: documented.agent,
  restoredByName: 'Essai',
  restoreReason: 'Essai.',
}

type Actor = (typeof documentedActors)[keyof typeof documentedActors]
const doing = (operation: AnyOperation, actor: Actor, value: unknown = operation.example) =>
  perform(on.platform, operation, { actor: actor as never, value, key: randomUUID() })
const outcome = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const cut = (service: CutService, partnerId: string | null = null) =>
  doing(cutService, agentAdministrator, { service, partnerId, words: 'C’est suspendu.', reason: 'Essai.' }) as Promise<{
    id: string
  }>
const restore = (id: string) => doing(restoreService, agentAdministrator, { id, reason: 'Essai fini.' })

const routeOf = (method: string, url: string) => {
  const found = restTable.find((one) => one.method === method && one.url === url)
  if (found === undefined) throw new Error(url)
  return found
}
const rest = (method: string, url: string) => async () => {
  const { body } = await call(routeOf(method, url))
  return body?.code === 'service.cut' ? 'service.cut' : 'done'
}
const own = (operation: AnyOperation, actor: Actor) => () =>
  outcome(doing(operation, actor)).then((code) => (code === 'service.cut' ? code : 'done'))

const read = rest('GET', '/v1/usage')
const declare = rest('POST', '/v1/declarations')
/** What each stops, and what goes on all the same. */
const rows: [
  CutService,
  stopped: Record<string, () => Promise<string>>,
  going: Record<string, () => Promise<string>>,
][] = [
  ['PROGRAMS', { read, declare }, { ask: own(requestMandates, declarant) }],
  [
    'API_DECLARATIONS',
    { declare, cancel: rest('POST', '/v1/declarations/:employerId/:period/:id/cancellation') },
    { read },
  ],
  ['BATCHES', { batch: rest('POST', '/v1/declaration-batches') }, { declare }],
  [
    'SHARING_READS',
    { one: rest('GET', '/v1/sharing-grants/:id/activity'), many: rest('POST', '/v1/activity-batches') },
    { declare },
  ],
  ['NEW_MANDATES', { ask: own(requestMandates, declarant) }, { read }],
  ['NEW_APPLICATIONS', { create: own(createApplication, administrator) }, { read }],
]
const outcomes = async (calls: Record<string, () => Promise<string>>) => {
  const found: Record<string, string> = {}
  for (const [name, one] of Object.entries(calls)) found[name] = await one()
  return found
}
const all = (calls: object, code: string) => Object.fromEntries(Object.keys(calls).map((name) => [name, code]))

test.each(rows)(
  '%s: cut for all, then for the partner alone, then for another; restored each time',
  async (service, stopped, going) => {
    for (const partnerId of [null, documented.partner]) {
      const { id } = await cut(service, partnerId)
      expect([partnerId, await outcomes(stopped)]).toEqual([partnerId, all(stopped, 'service.cut')])
      expect(await outcomes(going)).toEqual(all(going, 'done'))
      await restore(id)
      expect(await outcomes(stopped)).toEqual(all(stopped, 'done'))
    }
    const other = await on.owner.partner.findFirstOrThrow({ where: { id: { not: documented.partner } } })
    const { id } = await cut(service, other.id)
    expect(await outcomes(stopped)).toEqual(all(stopped, 'done'))
    await restore(id)
  },
)

test('no mandate is given while new ones are cut, for all or for the partner that asks; then it is', async () => {
  for (const partnerId of [null, documented.partner]) {
    const { id } = await cut('NEW_MANDATES', partnerId)
    expect(await outcome(doing(giveMandate, citizen))).toBe('service.cut')
    await restore(id)
  }
  expect(await outcome(doing(giveMandate, citizen))).toBe('done')
})

test('a program is told what, since when, what to do, and when to try again; the public page lists it, and nobody reads why', async () => {
  const { id } = await cut('API_DECLARATIONS')
  const answer = await call(routeOf('POST', '/v1/declarations'))
  expect([answer.status, answer.headers.get('retry-after'), answer.body.code]).toEqual([503, '300', 'service.cut'])
  expect(answer.body.detail).toMatch(/^C’est suspendu\. Depuis le 03\/11\/2026 10:00\. Rien n’est enregistré\./)
  const page = await (await fetch(`${on.origin}/etat-du-service`)).text()
  expect(page).toContain(cutServiceLabels.API_DECLARATIONS)
  expect(JSON.stringify([page, await doing(readServiceState, declarant), answer.body])).not.toContain('Essai')
  await restore(id)
  expect(await (await fetch(`${on.origin}/etat-du-service`)).text()).not.toContain(cutServiceLabels.API_DECLARATIONS)
})

test('what is cut for one partner is told to it, and on no public page', async () => {
  const { id } = await cut('BATCHES', documented.partner)
  expect(await doing(readServiceState, declarant)).toContainEqual(
    expect.objectContaining({ service: 'BATCHES', isOwn: true }),
  )
  expect(JSON.stringify(await doing(readServiceState, citizen))).not.toContain('BATCHES')
  expect(await (await fetch(`${on.origin}/etat-du-service`)).text()).not.toContain(cutServiceLabels.BATCHES)
  await restore(id)
})

test('who invites while messages are cut is told that theirs waits; restored, that it leaves', async () => {
  const invite = (email: string) => doing(inviteStaff, administrator, { ...inviteStaff.example, email })
  const renew = (linkNumber: number) =>
    doing(renewInvitation, administrator, { ...renewInvitation.example, linkNumber })
  expect(await invite('pendant@exemple.invalid')).toMatchObject({ waits: true })
  expect(await renew(1)).toMatchObject({ waits: true })
  await restore(documented.cut)
  expect(await invite('apres@exemple.invalid')).toMatchObject({ waits: false })
  expect(await renew(2)).toMatchObject({ waits: false })
  await cut('MESSAGES')
})

test('twenty who cut at once cut once, twenty who restore restore once; each is traced with its reason', async () => {
  const twenty = Array.from({ length: 20 }, (_, rank) => (rank % 2 === 0 ? agentAdministrator : supervisor))
  const value = { service: 'EXPORTS', partnerId: null, words: 'Suspendu.', reason: 'Fuite.' }
  const done = await Promise.allSettled(twenty.map((actor) => doing(cutService, actor, value)))
  const ids = done.flatMap((one) => (one.status === 'fulfilled' ? [(one.value as { id: string }).id] : []))
  expect(ids).toHaveLength(1)
  const [id = ''] = ids
  const restored = await Promise.all(
    twenty.map((actor) => outcome(doing(restoreService, actor, { id, reason: 'Colmatée.' }))),
  )
  expect(restored.toSorted()).toEqual(['done', ...Array.from({ length: 19 }, () => 'setting.changed')])
  const traced = await on.owner.auditEntry.findMany({ where: { subjectId: id }, orderBy: { kind: 'asc' } })
  expect(traced.map(({ kind, payload }) => [kind, (payload as { reason: string }).reason])).toEqual([
    ['SERVICE_CUT', 'Fuite.'],
    ['SERVICE_RESTORED', 'Colmatée.'],
  ])
  expect(await doing(listCuts, supervisor, {})).toMatchObject({
    rows: expect.arrayContaining([expect.objectContaining({ id })]),
  })
})

test.each([
  [{ service: 'MESSAGES', partnerId: documented.partner }, 'cut.not_of_a_partner'],
  [{ service: 'BATCHES', partnerId: randomUUID() }, 'cut.partner_unknown'],
  [{ reason: ' ' }, 'setting.reason_missing'],
  [{ words: '' }, 'setting.words_missing'],
])('%o is refused: %s', async (over, code) => {
  const value = { service: 'BATCHES', partnerId: null, words: 'Suspendu.', reason: 'Essai.', ...over }
  const refused = (await doing(cutService, agentAdministrator, value).catch((error) => error)) as Problem
  expect(refused.errors).toEqual([expect.objectContaining({ code })])
})

test('each service that may be cut has a call here that it stops, or its own test', () => {
  const elsewhere = ['EXPORTS', 'MESSAGES']
  expect([...rows.map(([service]) => service), ...elsewhere].toSorted()).toEqual(Object.values(CutService).toSorted())
})
