import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trials } from '../../../scripts/trials.ts'
import { estimate } from '../src/contributions/estimate.ts'
import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import type { ContributionLine, EstimateResult } from '../src/contributions/estimate-result.ts'
import { inCents } from './decimal.ts'
import { publishedCosts, publishedNets } from './published-examples.ts'
import { makeRandom } from './random.ts'
import { type ReferenceAnswer, referenceEstimate } from './reference.ts'
import type { ReferenceLine } from './reference-lines.ts'
import { makeCoveredSituation, withElements } from './situations.ts'

const COUNT = trials(1_000_000)

/** The domain is typed without Node, on which its tests run. */
declare const process: {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { write: (text: string) => void }
}

/** Another one at each run; PROOF_SEED=123 has a run again. */
const seed = Number(process.env['PROOF_SEED'] ?? fc.sample(fc.nat(), 1)[0])

/** A rate in per cent as whole numbers per 100 000. */
const pcmOf = ({ rate }: ReferenceLine): number => Number(rate / 1_000_000_000n)

/** Line by line; −0 is not 0: it would be a float where every other cent is an integer. */
const sameLine = (engine: ContributionLine | undefined, reference: ReferenceLine | undefined): boolean =>
  engine !== undefined &&
  reference !== undefined &&
  engine.code === reference.code &&
  engine.payer === reference.payer &&
  Object.is(engine.baseCents, inCents(reference.base)) &&
  engine.ratePcm === pcmOf(reference) &&
  Object.is(engine.amountCents, inCents(reference.amount))

const shownLine = (line: ReferenceLine | undefined): unknown =>
  line && [line.payer, line.code, inCents(line.base), pcmOf(line), inCents(line.amount)]

interface Difference {
  field: string
  engine: unknown
  reference: unknown
}

const differences = (engine: EstimateResult, { amounts, lines }: ReferenceAnswer): Difference[] => {
  const found: Difference[] = []
  for (const field of Object.keys(amounts) as (keyof typeof amounts)[]) {
    if (!Object.is(engine[field], amounts[field]))
      found.push({ field, engine: engine[field], reference: amounts[field] })
  }
  for (let index = 0; index < Math.max(lines.length, engine.lines.length); index++) {
    if (sameLine(engine.lines[index], lines[index])) continue
    found.push({ field: `lines[${index}]`, engine: engine.lines[index], reference: shownLine(lines[index]) })
  }
  return found
}

/** What the engine and the reference say differently of a situation; empty when all is the same to the cent. */
const disagreements = (input: EstimateInput): Difference[] => {
  const engine = estimate(input)
  const reference = referenceEstimate(input)
  if ('refusals' in engine || typeof reference === 'string') {
    const codes = 'refusals' in engine ? engine.refusals.map(({ code }) => code).join(' ') : 'answered'
    const expected = typeof reference === 'string' ? reference : 'answered'
    return codes === expected ? [] : [{ field: 'refusals', engine: codes, reference: expected }]
  }
  return differences(engine, reference)
}

test(`${COUNT} random situations, seed ${seed}: the reference finds the same cents`, () => {
  process.stdout.write(`Reference: ${COUNT} random situations, seed ${seed}\n`)
  const random = makeRandom(seed)
  for (let index = 0; index < COUNT; index++) {
    const input = makeCoveredSituation(random)
    const found = disagreements(input)
    if (found.length > 0) expect(found, `situation ${index} of seed ${seed}: ${JSON.stringify(input)}`).toEqual([])
  }
}, 1_200_000)

test(`the same with presence, paid leave hours and sums besides, seed ${seed}`, () => {
  const random = makeRandom(seed)
  for (let index = 0; index < COUNT / 4; index++) {
    const input = withElements(random, makeCoveredSituation(random))
    const found = disagreements(input)
    if (found.length > 0) expect(found, `situation ${index} of seed ${seed}: ${JSON.stringify(input)}`).toEqual([])
  }
}, 1_200_000)

test('the reference alone reproduces the published nets and costs that the engine does', () => {
  const asked: EstimateInput = {
    period: '2026-03',
    pay: { kind: 'GROSS', amountCents: 1 },
    hoursHundredths: 100,
    territory: 'METRO',
    scheme: 'HOME_EMPLOYEE',
    nonResident: false,
    paidLeaveIncluded: false,
    overtime: [],
    exemption: 'NONE',
    exemptionUsedCents: 0,
    withholding: { kind: 'NONE' },
    benefitsInKind: { meals: 0, lodgingMonths: 0 },
    reimbursementsCents: 0,
  }
  const answer = (over: Partial<EstimateInput>) => {
    const found = referenceEstimate({ ...asked, ...over })
    if (typeof found === 'string') throw new Error(found)
    return found.amounts
  }
  const exact = publishedNets.filter(([, period, territory, who, grossCents, netCents]) => {
    const scheme = who === 'FAMILY_HOST' ? 'FAMILY_HOST' : 'HOME_EMPLOYEE'
    const pay = { kind: 'GROSS', amountCents: grossCents } as const
    return answer({ period, territory, scheme, nonResident: who === 'NON_RESIDENT', pay }).netCents === netCents
  })
  // Three published nets follow another method (published-examples.test.ts).
  expect(exact).toHaveLength(publishedNets.length - 3)
  for (const [id, period, netCents, hours, costCents, toleranceCents] of publishedCosts) {
    const { costAfterCreditCents } = answer({
      period,
      hoursHundredths: 100 * hours,
      pay: { kind: 'NET', amountCents: netCents },
    })
    expect(Math.abs(costAfterCreditCents - costCents), id).toBeLessThanOrEqual(toleranceCents)
  }
})
