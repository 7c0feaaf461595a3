import type { CaseOutcome } from '@cesu/domain/cases'
import { writeMessage } from '@cesu/domain/mandates'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf } from './consent.ts'
import { contractsServer } from './contracts.ts'
import { habilitationsOn } from './habilitations.ts'
import { testPlatform } from './test-platform.ts'

/** Whom a decision would tell: what an agent reads before it is, word for word, what is sent after it; and it leaves nothing. */

let of: Awaited<ReturnType<typeof contractsServer>>
let cases: ReturnType<typeof casesOn>
let handler: Handler
beforeAll(async () => {
  of = await contractsServer()
  cases = casesOn(of.on)
  handler = await cases.makeAgent()
})
afterAll(() => of.on.close())

const reason = 'Les pièces reçues le montrent.'

async function previewOf(subjectId: string, outcome: Exclude<CaseOutcome, 'OVER'>) {
  const { id, version } = await cases.about(subjectId)
  return (await cases.as(handler)).cases.preview({ id, version, outcome, reason })
}

/** A mandate that an employer gave, then said not to have given. */
async function disputed() {
  const employer = await of.presence.of.makeEmployer()
  const { id, token } = await of.presence.of.ask()
  const person = await of.presence.of.citizen(employer.subject)
  await person.mandates.give({ token, months: 12 })
  await person.mandates.dispute({ id })
  return id
}
const messagesOf = (requestId: string) =>
  of.asOwner((tx) => tx.message.findMany({ where: { requestId, kind: 'MANDATE_STOPPED' } }))
const eventsOf = (subjectId: string) =>
  of.asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId }, orderBy: { createdAt: 'asc' } }))

test('an employer is written what was shown, and nothing was kept of the showing', async () => {
  const id = await disputed()
  const before = [await cases.about(id), await messagesOf(id), await eventsOf(id)]
  const shown = await previewOf(id, 'STOPPED')
  expect([await cases.about(id), await messagesOf(id), await eventsOf(id)]).toEqual(before)
  expect(await cases.trailOf((await cases.about(id)).id)).toEqual([])
  const { id: caseId, version } = await cases.about(id)
  await (await cases.as(handler)).cases.decide({ id: caseId, version, outcome: 'STOPPED', reason })
  const [sent] = await messagesOf(id)
  if (sent === undefined) throw new Error('nobody is told')
  const { subject, text } = writeMessage(sent, `${of.on.platform.config.publicUrl}/mon-espace/mandats`)
  const told = { kind: 'MANDATE_STOPPED', count: 1, hasEmail: true, subject, text }
  expect(shown).toEqual({ awaitsSecond: false, messages: [told], events: ['MANDATE_STOPPED'] })
})

test('programs alone, or nobody: it says so; what cannot be decided is refused as it would be', async () => {
  const id = await disputed()
  expect(await previewOf(id, 'RESTORED')).toEqual({ awaitsSecond: false, messages: [], events: ['MANDATE_RESTORED'] })
  expect(await outcomeOf(previewOf(id, 'NO_CHANGE'))).toBe('input.refused')
  const quiet = await cases.openOne()
  const agent = await cases.as(handler)
  const decision = { id: quiet, version: 0, outcome: 'NO_CHANGE', reason } as const
  expect(await agent.cases.preview(decision)).toEqual({ awaitsSecond: false, messages: [], events: [] })
  expect(await outcomeOf(agent.cases.preview({ ...decision, version: 1 }))).toBe('case.changed')
  // Shown twenty times at once, it is decided all the same.
  const shown = Array.from({ length: 20 }, () => outcomeOf(agent.cases.preview(decision)))
  expect(await outcomeOf(agent.cases.decide(decision))).toBe('done')
  expect([...new Set(await Promise.all(shown))].filter((code) => !/^(done|case\.changed)$/.test(code))).toEqual([])
})

test('all the administrators of a partner read the same words; while a second agent is awaited, nobody does', async () => {
  const on = await testPlatform()
  const own = await habilitationsOn(on, { demo: false })
  const of = casesOn(on)
  const asker = await own.makePartner()
  const { id, version } = await of.about(await own.ask(asker))
  const agent = await of.as(await of.makeAgent())
  const preview = (outcome: 'REFUSED' | 'GRANTED') => agent.cases.preview({ id, version, outcome, reason })
  expect(await preview('REFUSED')).toMatchObject({
    messages: [{ kind: 'AUTHORIZATION_ANSWERED', count: 1, text: expect.stringContaining(reason) }],
    events: ['AUTHORIZATION_ANSWERED'],
  })
  expect(await preview('GRANTED')).toMatchObject({ awaitsSecond: expect.any(Boolean) })
  await on.close()
})
