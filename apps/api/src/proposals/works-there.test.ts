import { withContext } from '@cesu/db'
import type { EmploymentProposalInput } from '@cesu/domain/proposals'
import { searchableName } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorker, NIR } from '../../test/a-worker.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair, type PairChanges } from '../../test/world.ts'

let on: TestPlatform
let token: string

const owned = <R>(work: Parameters<typeof withContext<R>>[2]): Promise<R> =>
  withContext(on.owner, { kind: 'jobs' }, work)

beforeAll(async () => {
  on = await testPlatform()
  token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
})
afterAll(() => on.close())

/** Each call with a key of its own. */
const anew = () => on.callerWith('PARTNER_STAFF', token)
const newPair = (changes: PairChanges = {}) => owned((tx) => makePair(tx, on.world.first.partnerId, changes))
const waiting = (employerId: string) => owned((tx) => tx.employmentProposal.count({ where: { employerId } }))
const counted = () => owned((tx) => tx.identityCheck.findMany())

const names = { familyName: 'Déjà-Là', givenNames: 'Rose Aimée' }

/** A pair of the partner's list: its worker has these names, and a Cesu number that nobody else has. */
async function listed(changes: PairChanges = {}) {
  const cesuNumber = `${Math.floor(Math.random() * 1e14)}`.padStart(14, '0')
  const searchName = searchableName('Déjà-Là Rose Aimée')
  const pair = await newPair({ ...changes, employee: { ...names, searchName, cesuNumber, ...changes.employee } })
  return { ...pair, byNumber: { familyName: 'Autre', numberKind: 'CESU' as const, number: cesuNumber } }
}

const refusals = async (employerId: string, over: Partial<EmploymentProposalInput>) =>
  (await problemIn(anew().proposals.proposeEmployment(aWorker(employerId, over)))).errors

describe('[security G] a worker whom the partner already declares for this employer', () => {
  test('is refused 20 times at once, by the names or by the Cesu number of the list; nothing is kept nor counted', async () => {
    const { employerId, byNumber } = await listed()
    const before = await counted()
    const sent = Array.from({ length: 20 }, (_, turn) =>
      refusals(employerId, turn % 2 === 0 ? { familyName: 'deja la', givenNames: 'ROSE AIMÉE' } : byNumber),
    )
    const told = (await Promise.all(sent)).map(([error]) => `${error?.pointer} ${error?.code}`)
    expect(told.filter((one) => one === '/familyName worker.works_there')).toHaveLength(10)
    expect(told.filter((one) => one === '/number worker.works_there')).toHaveLength(10)
    expect(await waiting(employerId)).toBe(0)
    expect(await counted()).toEqual(before)
  })

  test('is said to work there since the first day of the contract, as the list says', async () => {
    const { employerId } = await listed()
    const [told] = await refusals(employerId, names)
    expect(told).toMatchObject({ actor: 'PARTNER', pointer: '/familyName' })
    expect(told?.detail).toBe(
      'Ce salarié travaille déjà pour cet employeur depuis le 01/01/2025 : vous le déclarez déjà.',
    )
  })

  // Whose a social security number is, and when its person was born, are not on the list: nothing is told of them.
  test('with other names, is proposed as anybody: the social security number tells nothing', async () => {
    const { employerId } = await listed({ employee: { nirIndex: on.platform.sealing.index(NIR) } })
    await anew().proposals.proposeEmployment(aWorker(employerId, { familyName: 'Inconnue' }))
    expect(await waiting(employerId)).toBe(1)
  })

  test.each<[string, PairChanges, Partial<EmploymentProposalInput>]>([
    ['another person of the same names', {}, { ...names, numberKind: 'CESU', number: '00000000424243' }],
    ['who left on the eve', { employment: { endDay: '2026-11-30' } }, names],
    ['a pair that the mandate does not let one declare', { mandate: { acts: ['PROPOSE_EMPLOYMENT'] } }, names],
  ])('may be proposed: %s', async (_title, changes, over) => {
    const { employerId } = await listed(changes)
    await anew().proposals.proposeEmployment(aWorker(employerId, over))
    expect(await waiting(employerId)).toBe(1)
  })

  test('is refused up to the last day of the contract', async () => {
    const { employerId } = await listed({ employment: { endDay: '2026-12-01' } })
    expect(await refusals(employerId, names)).toMatchObject([{ code: 'worker.works_there' }])
  })

  test('may be proposed to another employer', async () => {
    await listed()
    const { employerId } = await newPair()
    await anew().proposals.proposeEmployment(aWorker(employerId, names))
  })
})
