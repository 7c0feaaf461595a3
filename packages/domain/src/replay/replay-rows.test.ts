import { expect, test } from 'vitest'
import { makeRandom } from '../../proof/random.ts'
import { makeCoveredSituation } from '../../proof/situations.ts'
import { estimate } from '../contributions/estimate.ts'
import type { EstimateInput } from '../contributions/estimate-input.ts'
import { plainFields, situationFields, totals } from './fields.ts'
import { makeReplay, type Replay } from './replay-rows.ts'
import { type ReplayCell, replayDifferences } from './report.ts'

/** Situations that a declaration can be, plain, with what the engine answers each. */
function months(count: number) {
  const random = makeRandom(2_026)
  const made: { input: EstimateInput; kept: Record<string, number>; employer: string }[] = []
  while (made.length < count) {
    const { hourlyDeduction: _never, ...drawn } = makeCoveredSituation(random)
    const input = { ...drawn, overtime: [], exemptionUsedCents: 0 }
    const answer = estimate(input)
    const isPlain = input.exemption !== 'AGE_70' && !('refusals' in answer) && input.hoursHundredths > 0
    if (isPlain)
      made.push({
        input,
        kept: Object.fromEntries(totals.map((name) => [name, answer[name]])),
        employer: `e${made.length}`,
      })
  }
  return made
}

function stage(
  { rows, situationAt, added }: Replay,
  { input, kept, employer }: ReturnType<typeof months>[number],
): void {
  const { pay, withholding, benefitsInKind } = input
  const shortContract = withholding.kind === 'NEUTRAL' && (withholding.shortContract ?? false)
  const situation = { ...input, payKind: pay.kind, withholdingKind: withholding.kind, shortContract }
  const written = situationFields.map((name) => String(situation[name]).replace('true', 't').replace('false', 'f'))
  const values: Record<string, number> = {
    ...{
      payCents: pay.amountCents,
      hoursHundredths: input.hoursHundredths,
      reimbursementsCents: input.reimbursementsCents,
    },
    withholdingRatePcm: withholding.kind === 'RATE' ? withholding.ratePcm : 0,
    ...{ benefitMeals: benefitsInKind.meals, benefitLodgingMonths: benefitsInKind.lodgingMonths, ...kept },
  }
  const { count } = rows
  rows.situation[count] = situationAt(written.join('|'))
  rows.employer[count] = employer
  for (const [index, name] of plainFields.entries()) rows.values[count * plainFields.length + index] = values[name] ?? 0
  added()
}

const sum = (
  cells: readonly ReplayCell[],
  name: 'read' | 'moved' | 'refused' | 'employersOweCents' | 'givenBackCents',
) => cells.reduce((total, cell) => total + cell[name], 0)

test('what the tables of today answer moves nothing, over more rows than can wait', () => {
  const replay = makeReplay({ households: 'MOVED' })
  const made = months(2_000)
  for (let turn = 0; turn < 20; turn++) for (const month of made) stage(replay, month)
  const { cells, households } = replay.end()
  expect([sum(cells, 'read'), sum(cells, 'moved'), sum(cells, 'refused')]).toEqual([40_000, 0, 0])
  expect(households).toEqual([])
})

test('what was kept otherwise moves: by how much, which way, why, and whose it is', () => {
  const replay = makeReplay({ households: 'MOVED' })
  const [rises, falls, still] = months(3)
  if (!rises || !falls || !still) throw new Error('three months')
  const less = (name: string, cents: number, kept: Record<string, number>) => ({
    ...kept,
    [name]: (kept[name] ?? 0) - cents,
  })
  stage(replay, { ...rises, kept: less('employerTotalCents', 7, less('contributionsCents', 7, rises.kept)) })
  stage(replay, { ...falls, kept: less('exemptionCents', 5, less('contributionsCents', -5, falls.kept)) })
  stage(replay, still)
  const { cells, households } = replay.end()
  expect([sum(cells, 'moved'), sum(cells, 'employersOweCents'), sum(cells, 'givenBackCents')]).toEqual([2, 7, 5])
  expect(households).toEqual([`${rises.input.period} e0`, `${falls.input.period} e1`])
  const causes = cells.flatMap(replayDifferences)
  expect(causes).toEqual(
    expect.arrayContaining([
      { cause: 'employerCents', cents: 7 },
      { cause: 'exemptionCents', cents: -5 },
    ]),
  )
  expect(causes.reduce((total, { cents }) => total + cents, 0)).toBe(7 - 5)
})

test('what the law refuses today is counted, and named', () => {
  const replay = makeReplay({ households: 'MOVED' })
  const [month] = months(1)
  if (!month) throw new Error('a month')
  stage(replay, {
    ...month,
    input: { ...month.input, scheme: 'HOME_EMPLOYEE', territory: 'MAYOTTE', exemption: 'NONE' },
  })
  const { cells, households } = replay.end()
  expect(cells).toEqual([expect.objectContaining({ read: 1, refused: 1, moved: 0, territory: 'MAYOTTE' })])
  expect(households).toHaveLength(1)
})
