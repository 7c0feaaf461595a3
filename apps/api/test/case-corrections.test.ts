import type { CorrectionInput } from '@cesu/domain/declarations'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { declaredMonths, month } from './declared-months.ts'
import { problemIn } from './problem-in.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
let cases: ReturnType<typeof casesOn>
let handler: Handler
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
  cases = casesOn(on)
  handler = await cases.makeAgent()
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { asOwner, newPair, anotherOf, declarant, declared, get, trailOf, messagesOf } = declaredMonths(() => on)
const reason = 'Le planning reçu montre 150 heures.'
/** What one of twenty at once may be told, and nothing else. */
const meanwhile = /^(done|declaration\.(changed|cancelled)|case\.(changed|not_now|effect_impossible))$/

/** A month whose hours opened a case, as the agent reads it. */
async function anomalous(pair?: Awaited<ReturnType<typeof newPair>>, over: object = {}) {
  const { key, read } = await declared(pair ?? (await newPair()), { hours: 190, ...over })
  const { id: caseId, version } = await cases.about(key.id)
  return { key, read, caseId, version }
}
type Anomalous = Awaited<ReturnType<typeof anomalous>>

const correctedBy = async (who: Handler, { caseId, version }: Anomalous, correction?: CorrectionInput) =>
  (await cases.as(who)).cases.decide({
    id: caseId,
    version,
    outcome: 'CORRECTED',
    reason,
    ...(correction && { correction }),
  })

describe('a declaration that an agent corrects', () => {
  test.each(['AGENT', 'SUPERVISOR'] as const)(
    '%s: nothing is checked of a case that is out of their scope',
    async (role) => {
      const one = await anomalous()
      const correction = { ...one.read, ...month({ hours: 150 }) }
      const rights = { role, everyTeam: false, scopeTeams: [await cases.makeTeam()] }
      const elsewhere = await cases.as(await cases.makeAgent({ rights }))
      expect(await outcomeOf(elsewhere.declarations.checkCorrection(correction))).toBe('resource.not_found')
    },
  )

  test('a new version in their name, which its partner, the trail and the event tell; what is checked is what is written', async () => {
    const one = await anomalous()
    const correction = { ...one.read, ...month({ hours: 150 }) }
    const check = await (await cases.as(handler)).declarations.checkCorrection(correction)
    expect([check.errors, check.differences?.fields.map(({ label }) => label)]).toEqual([[], ['Heures du mois']])
    await correctedBy(handler, one, { ...correction, hash: check.hash ?? '' })
    const after = await get(one.key)
    expect(after.status).toBe('CORRECTED')
    expect(after.versions[0]).toMatchObject({
      ...{ number: 2, reason: 'CORRECTION', authorKind: 'AGENT', authorName: handler.name, channel: 'AGENT' },
      ...{ hoursHundredths: 15_000, differences: check.differences },
    })
    expect((await trailOf(one.key.id)).at(-1)).toMatchObject({
      ...{ kind: 'DECLARATION_CORRECTED', actorKind: 'AGENT', actorId: handler.id },
      ...{ partnerId: on.world.first.partnerId, employerId: one.key.employerId },
      payload: { version: 2, channel: 'AGENT' },
    })
    expect((await messagesOf(one.key.id)).at(-1)).toMatchObject({ kind: 'DECLARATION_CORRECTED', sequence: 2 })
    expect(await cases.about(one.key.id)).toMatchObject({ id: one.caseId, status: 'RESOLVED', outcome: 'CORRECTED' })
  })

  test('after the window and the mandate of its partner, who asked; never once its contributions are barred', async () => {
    const pair = await newPair()
    const { key, read } = await declared(pair)
    on.setNow('2026-12-04T09:00:00Z')
    const asked = { ...read, wanted: 'CORRECTION' as const, explanation: 'Deux heures de moins.' }
    await (await declarant()).declarations.requestChange(asked)
    const over = { status: 'REVOKED', revokedAt: on.platform.now() } as const
    await asOwner((tx) => tx.mandate.updateMany({ where: { employerId: pair.employerId }, data: over }))
    const { id: caseId, version } = await cases.about(key.id)
    const one = { key, read, caseId, version }
    const correction = { ...read, ...month({ hours: 38 }) }
    on.setNow('2030-01-01T09:00:00Z')
    const barred = await problemIn(correctedBy(handler, one, correction))
    expect(barred.errors.map(({ code }) => code)).toEqual(['correction.barred'])
    on.setNow('2029-12-31T09:00:00Z')
    await correctedBy(handler, one, correction)
    expect((await get(key)).versions[0]).toMatchObject({ number: 2, authorName: handler.name })
  })

  test('refused: nothing to correct, another declaration, figures that a rule refuses, a version that changed; nothing is written', async () => {
    const [one, other] = [await anomalous(), await anomalous()]
    const codesOf = async (call: Promise<unknown>) => (await problemIn(call)).errors.map(({ code }) => code)
    expect(await codesOf(correctedBy(handler, one))).toEqual(['case.correction_missing'])
    expect(await codesOf(correctedBy(handler, one, { ...other.read, ...month() }))).toEqual(['case.correction_missing'])
    const same = { ...one.read, ...month({ hours: 190 }) }
    expect(await codesOf(correctedBy(handler, one, same))).toEqual(['correction.nothing_changed'])
    expect(await codesOf(correctedBy(handler, one, { ...same, hours: 745 }))).toEqual(['hours.over_maximum'])
    const checked = await (await cases.as(handler)).declarations.checkCorrection({ ...same, hours: 150 })
    const forged = { ...same, hours: 151, hash: checked.hash ?? '' }
    expect(await outcomeOf(correctedBy(handler, one, forged))).toBe('declaration.figures_changed')
    await (await declarant()).declarations.correct({ ...same, hours: 180 })
    expect(await outcomeOf(correctedBy(handler, one, { ...same, hours: 150 }))).toBe('declaration.changed')
    expect((await get(one.key)).versions).toHaveLength(2)
    expect(await cases.row(one.caseId)).toMatchObject({ status: 'NEW', version: 0 })
    await correctedBy(handler, one, { ...same, version: 2, hours: 150 })
    expect((await get(one.key)).versions).toHaveLength(3)
    const late = (await cases.as(handler)).declarations.checkCorrection({ ...same, version: 3, hours: 151 })
    expect(await outcomeOf(late)).toBe('case.not_now')
  })

  test('what the household’s others took of a ceiling is what its partner would have been told', async () => {
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    await declared(pair, { hours: 60 })
    const { read, key } = await declared(await anotherOf(pair), { hours: 190 })
    const correction = { ...read, ...month({ hours: 150 }) }
    const own = await (await declarant()).declarations.checkCorrection(correction)
    const agents = await (await cases.as(handler)).declarations.checkCorrection(correction)
    expect(agents.payslip).toEqual(own.payslip)
    expect((await get(key)).versions[0]?.exemptionUsedCents).toBeGreaterThan(0)
  })

  test('the form of a correction is told what it will be judged by, where the version in force had given the exemption up', async () => {
    const pair = await newPair({ employer: { exemption: 'AGE_70' } })
    await declared(pair, { hours: 60 })
    const one = await anomalous(await anotherOf(pair), { exemptionRenounced: true })
    const { key, read } = one
    const form = await (await cases.as(handler)).declarations.get(key)
    expect(form.versions[0]).toMatchObject({ exemption: 'NONE', exemptionUsedCents: 0 })
    await correctedBy(handler, one, { ...read, ...month({ exemptionRenounced: false }) })
    const after = await get(key)
    expect(after.versions[0]).toMatchObject({ exemption: 'AGE_70', exemptionUsedCents: form.exemptGrossCents })
    expect(form.exemptGrossCents).toBeGreaterThan(0)
    expect(after.exemptGrossCents).toBe(form.exemptGrossCents)
  })

  test('20 at once, agents and partner, of the same version: one is put in force', async () => {
    const one = await anomalous()
    const partner = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const agents = await cases.makeAgents(10)
    await Promise.all(agents.map((who) => cases.as(who)))
    const outcomes = await twentyAtOnce(async (rank) => {
      const correction = { ...one.read, ...month({ hours: 120 + rank }) }
      const who = agents[rank / 2]
      return who
        ? correctedBy(who, one, correction)
        : on.callerWith('PARTNER_STAFF', partner).declarations.correct(correction)
    })
    expect(outcomes['done']).toBe(1)
    expect(Object.keys(outcomes).filter((code) => !meanwhile.test(code))).toEqual([])
    expect((await get(one.key)).versions).toHaveLength(2)
  })

  test('20 at once, agents who cancel it and the partner who corrects it: none waits for the other for ever', async () => {
    const one = await anomalous(await newPair({ employer: { exemption: 'AGE_70' } }))
    const partner = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const agents = await cases.makeAgents(10)
    await Promise.all(agents.map((who) => cases.as(who)))
    const cancelled = { id: one.caseId, version: one.version, outcome: 'CANCELLED' as const, reason }
    const outcomes = await twentyAtOnce(async (rank) => {
      const who = agents[rank / 2]
      if (who) return (await cases.as(who)).cases.decide(cancelled)
      const correction = { ...one.read, ...month({ hours: 120 + rank }) }
      return on.callerWith('PARTNER_STAFF', partner).declarations.correct(correction)
    })
    expect(Object.keys(outcomes).filter((code) => !meanwhile.test(code))).toEqual([])
    const { status, versions } = await get(one.key)
    expect(status).toBe('CANCELLED')
    expect(versions.length).toBe(outcomes['done'])
  })
})
