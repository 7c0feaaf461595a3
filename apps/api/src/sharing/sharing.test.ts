import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { sharingFields, sharingScopeNames, sharingScopes } from '@cesu/domain/sharing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { twentyAtOnce } from '../../test/consent.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { anyone } from '../actors/anyone.ts'
import { documentedPurpose } from '../documentation/ids.ts'
import { perform } from '../perform.ts'
import { readSharingRegister } from './read-register.ts'

let on: TestPlatform
let agreementId: string
let other: string
beforeAll(async () => {
  on = await testPlatform()
  agreementId = randomUUID()
  other = randomUUID()
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const { id, teamId, ...agent } = await tx.agent.findFirstOrThrow({ where: { role: 'SUPERVISOR' } })
    await tx.agent.create({ data: { ...agent, id: randomUUID(), teamId, subject: other, familyName: 'Second' } })
    const createdAt = on.platform.now()
    await tx.dataConsumer.create({ data: { code: 'essai', name: 'Essai', siret: '99900000900016', createdAt } })
    await tx.agreement.create({
      data: {
        ...{
          id: agreementId,
          consumerCode: 'essai',
          reference: 'ESSAI-1',
          framework: 'Cadre.',
          startDay: '2025-01-01',
        },
        ...{ endDay: null, status: 'ACTIVE', suspendedAt: null },
      },
    })
  })
})
afterAll(() => on.close())

const as = async (subject: string) => {
  const session = await on.sessionOf('AGENT', subject)
  return () => on.callerWith('AGENT', session, randomUUID()).sharing
}
const first = async () => as(on.world.agents.SUPERVISOR.subject)
const second = async () => as(other)
const purpose = (code: string) => ({ ...documentedPurpose, code, agreementId })
const register = () => perform(on.platform, readSharingRegister, { actor: anyone, value: undefined })
const published = async () =>
  (await register()).consumers.flatMap(({ agreements }) =>
    agreements.flatMap(({ purposes }) => purposes.map(({ code, version }) => `${code}@${version}`)),
  )
const codeOf = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code

test('each scope names fields that a person can read, each once; a person and an employer are named by none but where it says so', () => {
  for (const name of sharingScopeNames) {
    const { fields } = sharingScopes[name]
    expect(new Set(fields).size, name).toBe(fields.length)
    for (const field of fields) expect(sharingFields[field], `${name} ${field}`).toBeTruthy()
    expect(fields.includes('employerName' as never), name).toBe(name === 'pnds:detail@1')
  }
})

describe('a version of a purpose', () => {
  test('is nothing before another agent agrees, then takes the place of the one before; the register says what is in force', async () => {
    const [asks, answers] = [await first(), await second()]
    await asks().propose(purpose('ESSAI'))
    expect(await published()).not.toContain('ESSAI@1')
    await expect(asks().answer({ code: 'ESSAI', version: 1, answer: 'GRANTED', comment: '' })).rejects.toSatisfy(
      (error) => codeOf(error) === 'approval.not_yours',
    )
    expect(await answers().answer({ code: 'ESSAI', version: 1, answer: 'GRANTED', comment: 'Relu.' })).toMatchObject({
      isActive: true,
    })
    expect(await published()).toContain('ESSAI@1')
    await asks().propose({ ...purpose('ESSAI'), keptMonths: 6 })
    await answers().answer({ code: 'ESSAI', version: 2, answer: 'GRANTED', comment: '' })
    expect((await published()).filter((one) => one.startsWith('ESSAI@'))).toEqual(['ESSAI@2'])
    const { agreements } = await answers().catalogue()
    const versions = agreements.flatMap(({ purposes }) => purposes).filter(({ code }) => code === 'ESSAI')
    expect(versions.map(({ version, status, approval }) => [version, status, approval?.answer])).toEqual([
      [2, 'ACTIVE', 'GRANTED'],
      [1, 'CLOSED', 'GRANTED'],
    ])
    expect(versions[0]?.approval).toMatchObject({
      requestedByName: 'supervisor Essai',
      answeredByName: 'supervisor Second',
    })
  })

  test('put aside, changes nothing, and the next takes the next number', async () => {
    const [asks, answers] = [await first(), await second()]
    await asks().propose(purpose('ECART'))
    await answers().answer({ code: 'ECART', version: 1, answer: 'REFUSED', comment: 'Le fondement ne convient pas.' })
    expect(await published()).not.toContain('ECART@1')
    expect(await asks().propose(purpose('ECART'))).toEqual({ code: 'ECART', version: 2 })
  })

  test('of 20 proposed at once, one; of 20 answers at once, yes and no mixed, one, and it stays', async () => {
    const [asks, answers] = [await first(), await second()]
    expect(await twentyAtOnce(() => asks().propose(purpose('VINGT')))).toEqual({ done: 1, 'input.refused': 19 })
    const outcomes = await twentyAtOnce((rank) =>
      answers().answer({ code: 'VINGT', version: 1, answer: rank % 2 === 0 ? 'GRANTED' : 'REFUSED', comment: '' }),
    )
    expect(outcomes).toEqual({ done: 1, 'approval.not_yours': 19 })
  })

  test('[data-sharing 51] what informs of a right controls nobody, and is kept a year: each refused, with the article', async () => {
    const proactive = {
      ...purpose('PROACTIF'),
      legalBasis: 'PROACTIVE' as const,
      reusedForControl: true,
      keptMonths: 24,
    }
    const refused = await (await first())()
      .propose(proactive)
      .catch((error) => error.cause)
    expect(refused.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/reusedForControl',
      '/keptMonths',
    ])
    expect(refused.errors[0].detail).toContain('L114-8')
  })
})

describe('an agreement', () => {
  test('is stopped by one, put in force again by two; stopped again meanwhile, what was asked is worth nothing', async () => {
    const [asks, answers] = [await first(), await second()]
    await asks().suspend({ id: agreementId, reason: 'Incident.' })
    const found = async () => (await register()).consumers.flatMap(({ agreements }) => agreements)
    expect(await found()).toMatchObject([{ reference: 'ESSAI-1', status: 'SUSPENDED' }])
    expect(await twentyAtOnce(() => asks().suspend({ id: agreementId, reason: 'Encore.' }))).toEqual({
      'agreement.not_in_force': 20,
    })
    const { approvalId } = await asks().askResumption({ id: agreementId, reason: 'Corrigé.' })
    expect(await asks().askResumption({ id: agreementId, reason: 'Corrigé !' })).toEqual({
      id: agreementId,
      approvalId,
    })
    const answer = { id: agreementId, approvalId, answer: 'GRANTED' as const, comment: '' }
    await expect(asks().answerResumption(answer)).rejects.toSatisfy((error) => codeOf(error) === 'approval.not_yours')
    expect(await twentyAtOnce(() => answers().answerResumption(answer))).toEqual({ done: 1, 'approval.not_yours': 19 })
    expect(await found()).toMatchObject([{ status: 'ACTIVE', suspendedDay: null }])
  })

  test('an agent who is no supervisor reads who changed what, and changes nothing', async () => {
    const agent = (await as(on.world.agents.AGENT.subject))()
    expect((await agent.catalogue()).agreements[0]?.resumptions[0]).toMatchObject({ mayAnswer: false })
    await expect(agent.suspend({ id: agreementId, reason: 'Non.' })).rejects.toSatisfy(
      (error) => codeOf(error) === 'access.forbidden',
    )
  })
})
