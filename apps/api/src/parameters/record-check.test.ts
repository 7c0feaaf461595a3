import { withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let supervisor: AgentCaller

beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.close())
beforeEach(async () => {
  on.setNow('2026-11-03T09:00:00Z')
  supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
})

const comment = 'Relu sur la page citée : inchangé.'

/** The value in force of a parameter, as its page shows it. */
const read = async (parameterId: string) => {
  const { versions, watch } = await supervisor.parameters.get({ id: parameterId })
  const version = versions.find(({ from }) => from === watch.version.from)
  return { parameterId, versionFrom: version?.from ?? '', value: version?.value ?? '' }
}

/** Everything that the checks of a parameter have written. */
const written = (parameterId: string) =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => ({
    checks: await tx.parameterCheck.findMany({ where: { parameterId } }),
    trail: await tx.auditEntry.findMany({
      where: { kind: 'PARAMETER_CHECKED', subjectKind: 'PARAMETER', subjectId: parameterId },
    }),
  }))

describe('checking a parameter', () => {
  test.each([
    [
      'a value that is missing',
      { value: undefined },
      'Indiquez la valeur lue, telle que la page du paramètre l’affiche.',
    ],
    ['a comment that cannot be read', { comment: `Relu a${'\u0301'.repeat(9)} ce jour` }, /^Écrivez-le de nouveau/],
  ])('[finding B] %s: the agent is told what to do, and that it is their turn', async (_title, over, remedy) => {
    const asked = { ...(await read('er_at')), comment, ...over }
    const [refused] = (await problemIn(supervisor.parameters.recordCheck(asked as never))).errors
    expect(refused?.actor).toBe('URSSAF')
    expect(refused?.remedy).toMatch(remedy)
  })

  test('writes the check and its trace, and puts the parameter off', async () => {
    const before = await supervisor.parameters.get({ id: 'deduction_horaire_reunion' })
    expect(before).toMatchObject({ checks: [], checkedByMeToday: false, watch: { isDue: true, lastCheckDay: null } })

    const receipt = await supervisor.parameters.recordCheck({
      ...(await read('deduction_horaire_reunion')),
      comment: `  ${comment}\n`,
    })
    expect(receipt).toEqual({ checkedDay: '2026-11-03', isNew: true })

    const after = await supervisor.parameters.get({ id: 'deduction_horaire_reunion' })
    expect(after).toMatchObject({
      checkedByMeToday: true,
      watch: { isDue: false, lastCheckDay: '2026-11-03', dueDay: '2027-05-03' },
      checks: [{ agentName: 'supervisor Essai', comment, versionFrom: '2025-01-01', value: '3,70\u00a0€' }],
    })
    const { trail } = await written('deduction_horaire_reunion')
    expect(trail).toMatchObject([
      {
        actorKind: 'AGENT',
        actorId: on.world.agents.SUPERVISOR.id,
        at: new Date('2026-11-03T09:00:00Z'),
        payload: {
          checkId: after.checks[0]?.id,
          versionFrom: '2025-01-01',
          value: '3,70\u00a0€',
        },
      },
    ])
  })

  test('20 times at once by the same person is one check and one trace', async () => {
    const value = await read('pmss')
    const token = await on.sessionOf('AGENT', on.world.agents.SUPERVISOR.subject)
    const calls = Array.from({ length: 20 }, () =>
      on.callerWith('AGENT', token).parameters.recordCheck({ ...value, comment }),
    )
    const receipts = await Promise.all(calls)
    expect(receipts.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { checks, trail } = await written('pmss')
    expect([checks.length, trail.length]).toEqual([1, 1])
  })

  test('again the same day keeps the first comment; the next day is another check', async () => {
    const value = await read('er_csa')
    await supervisor.parameters.recordCheck({ ...value, comment })
    supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
    const again = await supervisor.parameters.recordCheck({ ...value, comment: 'Un autre commentaire.' })
    expect(again).toEqual({ checkedDay: '2026-11-03', isNew: false })
    expect((await written('er_csa')).checks).toMatchObject([{ comment }])

    on.setNow('2026-11-03T23:30:00Z') // 00:30 the next day in Paris
    supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
    expect(await supervisor.parameters.get({ id: 'er_csa' })).toMatchObject({ checkedByMeToday: false })
    const next = await supervisor.parameters.recordCheck({ ...value, comment: 'Un autre commentaire.' })
    expect(next).toEqual({ checkedDay: '2026-11-04', isNew: true })
    const { checks } = await supervisor.parameters.get({ id: 'er_csa' })
    expect(checks.map(({ checkedDay }) => checkedDay)).toEqual(['2026-11-04', '2026-11-03'])
  })

  test.each([
    ['another version', { versionFrom: '2025-05-01' }],
    ['another value', { value: '2,07\u00a0%' }],
  ])('refuses %s than the one in force, and writes nothing', async (_title, changes) => {
    const value = await read('er_at')
    const before = await written('er_at')
    const problem = await problemIn(supervisor.parameters.recordCheck({ ...value, ...changes, comment }))
    expect([problem.code, problem.status]).toEqual(['parameter.changed', 409])
    expect(await written('er_at')).toEqual(before)
  })

  test('refuses a parameter that is none', async () => {
    const unknown = { parameterId: 'er_none', versionFrom: '2026-01-01', value: '1 %', comment }
    expect((await problemIn(supervisor.parameters.recordCheck(unknown))).code).toBe('resource.not_found')
    expect((await problemIn(supervisor.parameters.get({ id: 'constructor' }))).code).toBe('resource.not_found')
  })

  test.each([
    ['Relu, bon', 'comment.too_short'],
    ['x'.repeat(501), 'comment.too_long'],
    ['Relu ce jour \u0000', 'comment.unprintable'],
  ])('refuses the comment %j, by its field', async (refused, code) => {
    const problem = await problemIn(supervisor.parameters.recordCheck({ ...(await read('er_at')), comment: refused }))
    expect(problem).toMatchObject({ code: 'input.refused', status: 422, errors: [{ pointer: '/comment', code }] })
  })

  test.each([
    ['zero-width spaces only', '\u200b'.repeat(20), 'text.empty'],
    ['400 marks on one letter', `Relu ce jour e${'\u0301'.repeat(400)}`, 'text.unreadable'],
  ])('[finding R13] refuses %s', async (_title, refused, code) => {
    const problem = await problemIn(supervisor.parameters.recordCheck({ ...(await read('er_at')), comment: refused }))
    expect(problem).toMatchObject({ code: 'input.refused', errors: [{ pointer: '/comment', code }] })
  })

  test('[finding R13] keeps a comment without what turns the direction of writing', async () => {
    await supervisor.parameters.recordCheck({
      ...(await read('er_fnal')),
      comment: 'Relu \u202eruoj ec\u202c : inchangé.',
    })
    expect((await written('er_fnal')).checks).toMatchObject([{ comment: 'Relu ruoj ec : inchangé.' }])
  })

  test('takes the longest comment there may be, in characters of four bytes', async () => {
    const longest = '👍'.repeat(500)
    await supervisor.parameters.recordCheck({ ...(await read('er_af')), comment: longest })
    expect((await written('er_af')).checks).toMatchObject([{ comment: longest }])
  })
})
