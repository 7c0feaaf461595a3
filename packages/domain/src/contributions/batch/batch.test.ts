import { expect, test } from 'vitest'
import { makeRandom } from '../../../proof/random.ts'
import { makeCoveredSituation } from '../../../proof/situations.ts'
import { estimate } from '../estimate.ts'
import type { EstimateInput } from '../estimate-input.ts'
import { addSituation, type Batch, computeBatch, contributionsOf, makeBatch } from './batch.ts'
import type { BatchSituation } from './plan.ts'

const situationOf = (input: EstimateInput): BatchSituation => ({
  period: input.period,
  territory: input.territory,
  scheme: input.scheme,
  nonResident: input.nonResident,
  paidLeaveIncluded: input.paidLeaveIncluded,
  exemption: input.exemption,
  payKind: input.pay.kind,
  hourlyDeduction: input.hourlyDeduction ?? (input.scheme === 'HOME_EMPLOYEE' && input.exemption === 'NONE'),
  withholding: input.withholding.kind,
  shortContract: input.withholding.kind === 'NEUTRAL' && (input.withholding.shortContract ?? false),
})

const indexOf = (batch: Batch, situation: BatchSituation): number => {
  const added = addSituation(batch, situation)
  if ('refusals' in added) throw new Error(JSON.stringify(added.refusals))
  return added.index
}

const writeRow = ({ input }: Batch, row: number, { pay, hoursHundredths, ...asked }: EstimateInput): void => {
  input.payCents[row] = pay.amountCents
  input.hoursHundredths[row] = hoursHundredths
  input.withholdingPcm[row] = asked.withholding.kind === 'RATE' ? asked.withholding.ratePcm : 0
  input.meals[row] = asked.benefitsInKind.meals
  input.lodgingMonths[row] = asked.benefitsInKind.lodgingMonths
  input.reimbursementsCents[row] = asked.reimbursementsCents
}

const totals = [
  'grossCents',
  'netCents',
  'netTaxableCents',
  'withholdingCents',
  'netPaidCents',
  'employeeTotalCents',
  'employerTotalCents',
  'exemptionCents',
  'hourlyDeductionCents',
  'contributionsCents',
  'totalCostCents',
  'taxCreditCents',
  'costAfterCreditCents',
] as const

/** What a row says, in the words of an estimate; null when it is refused. */
const readRow = (batch: Batch, row: number): unknown => {
  const { output, input } = batch
  if (output.refused[row] === 1) return null
  const due = contributionsOf(batch, input.situation[row] ?? 0)
  return {
    totals: totals.map((total) => output[total][row]),
    lines: due.map(({ code, payer }, index) => [payer, code, output.lines[index]?.[row]]),
  }
}

/** What an estimate says; the lines that are not due at that pay are 0 in a batch. */
const shownEstimate = (batch: Batch, row: number, input: EstimateInput): unknown => {
  const answer = estimate(input)
  if ('refusals' in answer) return null
  const lines = [...answer.lines]
  return {
    totals: totals.map((total) => answer[total]),
    lines: contributionsOf(batch, batch.input.situation[row] ?? 0).map(({ code, payer, ratePcm }) => {
      const [line] = lines
      const isDue = line?.code === code && line.payer === payer && line.ratePcm === ratePcm
      if (isDue) lines.shift()
      return [payer, code, isDue ? line.amountCents : 0]
    }),
  }
}

/** The first row whose cents are not those of its estimate, both told; null when there is none. */
const firstDifference = (batch: Batch, inputs: readonly EstimateInput[]): unknown => {
  inputs.forEach((input, row) => {
    writeRow(batch, row, input)
  })
  computeBatch(batch, inputs.length)
  for (const [row, input] of inputs.entries()) {
    const [inBatch, alone] = [readRow(batch, row), shownEstimate(batch, row, input)]
    if (JSON.stringify(inBatch) !== JSON.stringify(alone)) return { input, inBatch, alone }
  }
  return null
}

const withoutOvertime = (seed: number, count: number): EstimateInput[] => {
  const random = makeRandom(seed)
  return Array.from({ length: count }, () => ({ ...makeCoveredSituation(random), overtime: [] }))
}

test('rows of any situation, in any order, have the cents of their estimate', () => {
  const batch = makeBatch(64)
  const inputs = withoutOvertime(2_026, 6_000)
  for (let first = 0; first < inputs.length; first += batch.capacity) {
    const chunk = inputs.slice(first, first + batch.capacity)
    chunk.forEach((input, row) => {
      batch.input.situation[row] = indexOf(batch, situationOf(input))
    })
    expect(firstDifference(batch, chunk)).toBeNull()
  }
})

test('rows of one situation side by side too, low pays and high pays mixed or apart', () => {
  const pays = withoutOvertime(7, 5_000)
  for (const common of withoutOvertime(8, 120)) {
    const batch = makeBatch(40)
    batch.input.situation.fill(indexOf(batch, situationOf(common)))
    const rows = pays
      .splice(0, 40)
      .map(({ pay, hoursHundredths, benefitsInKind, reimbursementsCents, withholding }) => ({
        ...common,
        pay: { kind: common.pay.kind, amountCents: pay.amountCents },
        hoursHundredths,
        benefitsInKind: common.scheme === 'FAMILY_HOST' ? common.benefitsInKind : benefitsInKind,
        reimbursementsCents,
        withholding:
          withholding.kind === 'RATE' && common.withholding.kind === 'RATE' ? withholding : common.withholding,
      }))
    expect(firstDifference(batch, rows)).toBeNull()
    const low = rows.map((row) => ({ ...row, pay: { ...row.pay, amountCents: 1 + (row.pay.amountCents % 2_500) } }))
    expect(firstDifference(batch, low)).toBeNull()
  }
})

test('every net up to 3 000 € has the gross of the estimate', () => {
  const batch = makeBatch(1_000)
  const [common] = withoutOvertime(1, 1)
  if (!common) throw new Error('none')
  const asked = {
    ...common,
    period: '2026-03',
    territory: 'METRO',
    scheme: 'HOME_EMPLOYEE',
    exemption: 'NONE',
  } as const
  batch.input.situation.fill(indexOf(batch, { ...situationOf(asked), payKind: 'NET', withholding: 'NONE' }))
  for (let first = 1; first < 300_000; first += 1_000) {
    for (let row = 0; row < 1_000; row++) batch.input.payCents[row] = first + row
    computeBatch(batch, 1_000)
    expect(batch.output.netCents).toEqual(batch.input.payCents)
  }
})

test('a situation that the law does not cover is refused with its reasons', () => {
  const [input] = withoutOvertime(1, 1)
  if (!input) throw new Error('none')
  const added = addSituation(makeBatch(1), { ...situationOf(input), territory: 'MAYOTTE', exemption: 'FAMILY_HOST' })
  expect('refusals' in added && added.refusals.map(({ code }) => code)).toContain('territory.not_covered')
})

test('a row whose situation was not added is an error, not a figure', () => {
  expect(() => computeBatch(makeBatch(1), 1)).toThrow('Row 0 has situation 0, which was not added')
})
