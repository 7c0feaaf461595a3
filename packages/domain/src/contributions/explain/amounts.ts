import type { Payer } from '../../parameters/contribution.ts'
import type { LineCode } from '../../parameters/line-codes.ts'
import { applyRate, type Cents, type Pcm } from '../../shared/index.ts'
import type { EstimateResult } from '../estimate-result.ts'

const totalKeys = [
  'grossCents',
  'netCents',
  'netTaxableCents',
  'netSocialCents',
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
] as const satisfies readonly (keyof EstimateResult)[]

/** Every amount of an estimate but its lines, in cents. */
export type Totals = Record<(typeof totalKeys)[number], Cents>

/** What a payer pays under a code: the sum of the lines of that code, in cents. */
export interface LineAmount {
  payer: Payer
  code: LineCode
  amountCents: Cents
}

/** What something changes, in cents: the lines that move, and every total. */
export interface Effect {
  lines: LineAmount[]
  totals: Totals
}

/** All the amounts of a month. */
export interface Amounts {
  readonly lines: ReadonlyMap<string, LineAmount>
  readonly totals: Totals
}

/** What the amounts of a month are made of: the rest follows from these. */
export interface Parts {
  readonly grossCents: Cents
  readonly lines: ReadonlyMap<string, LineAmount>
  /** Overtime pay that income tax spares. */
  readonly taxExemptCents: Cents
  readonly exemptionCents: Cents
  readonly hourlyDeductionCents: Cents
  readonly withholdingCents: Cents
  /** Reimbursements − benefits in kind. */
  readonly besidesCents: Cents
  readonly taxCreditSharePcm: Pcm
}

const linesOf = ({ lines }: EstimateResult): ReadonlyMap<string, LineAmount> => {
  const sums = new Map<string, LineAmount>()
  for (const { payer, code, amountCents } of lines) {
    const key = `${payer} ${code}`
    sums.set(key, { payer, code, amountCents: amountCents + (sums.get(key)?.amountCents ?? 0) })
  }
  return sums
}

const sumOfLines = (lines: Parts['lines'], holds: (line: LineAmount) => boolean): Cents => {
  let sum = 0
  for (const line of lines.values()) if (holds(line)) sum += line.amountCents
  return sum
}

const isTaxedBack = ({ code }: LineAmount): boolean => code === 'CSG_NON_DEDUCTIBLE' || code === 'CRDS'

/** The amounts of an answer, as they are. */
export const amountsOf = (result: EstimateResult): Amounts => ({
  lines: linesOf(result),
  totals: Object.fromEntries(totalKeys.map((key) => [key, result[key]])) as Totals,
})

/** What an answer of the engine is made of. */
export const partsOf = (result: EstimateResult, taxCreditSharePcm: Pcm): Parts => {
  const { netCents, withholdingCents } = result
  const lines = linesOf(result)
  return {
    grossCents: result.grossCents,
    lines,
    taxExemptCents: netCents + sumOfLines(lines, isTaxedBack) - result.netTaxableCents,
    exemptionCents: result.exemptionCents,
    hourlyDeductionCents: result.hourlyDeductionCents,
    withholdingCents,
    besidesCents: result.netPaidCents - (netCents - withholdingCents),
    taxCreditSharePcm,
  }
}

/** The amounts that parts make: those of the answer when they are the parts of one. */
export const amountsOfParts = (parts: Parts): Amounts => {
  const { grossCents, lines, exemptionCents, hourlyDeductionCents, withholdingCents } = parts
  const employeeTotalCents = sumOfLines(lines, ({ payer }) => payer === 'EMPLOYEE')
  const employerTotalCents = sumOfLines(lines, ({ payer }) => payer === 'EMPLOYER')
  const netCents = grossCents - employeeTotalCents
  const contributionsCents = employeeTotalCents + employerTotalCents - exemptionCents - hourlyDeductionCents
  const totalCostCents = netCents + contributionsCents
  const taxCreditCents = applyRate(totalCostCents, parts.taxCreditSharePcm)
  const totals = {
    grossCents,
    netCents,
    netTaxableCents: netCents + sumOfLines(lines, isTaxedBack) - parts.taxExemptCents,
    netSocialCents: netCents,
    withholdingCents,
    netPaidCents: netCents - withholdingCents + parts.besidesCents,
    employeeTotalCents,
    employerTotalCents,
    exemptionCents,
    hourlyDeductionCents,
    contributionsCents,
    totalCostCents,
    taxCreditCents,
    costAfterCreditCents: totalCostCents - taxCreditCents,
  }
  return { lines, totals }
}

const combine = (a: Totals, b: Totals, sign: 1 | -1): Totals =>
  Object.fromEntries(totalKeys.map((key) => [key, a[key] + sign * b[key]])) as Totals

const combineLines = (a: Iterable<LineAmount>, b: Iterable<LineAmount>, sign: 1 | -1): LineAmount[] => {
  const sums = new Map<string, LineAmount>()
  const add = (lines: Iterable<LineAmount>, times: 1 | -1): void => {
    for (const { payer, code, amountCents } of lines) {
      const key = `${payer} ${code}`
      sums.set(key, { payer, code, amountCents: (sums.get(key)?.amountCents ?? 0) + times * amountCents })
    }
  }
  add(a, 1)
  add(b, sign)
  return [...sums.values()].filter(({ amountCents }) => amountCents !== 0)
}

/** What changes from some amounts to others: after − before. */
export const differenceOf = (before: Amounts, after: Amounts): Effect => ({
  lines: combineLines(after.lines.values(), before.lines.values(), -1),
  totals: combine(after.totals, before.totals, -1),
})

/** Two effects as one. */
export const addEffects = (a: Effect, b: Effect): Effect => ({
  lines: combineLines(a.lines, b.lines, 1),
  totals: combine(a.totals, b.totals, 1),
})

/** True when nothing changes at all. */
export const isNothing = ({ lines, totals }: Effect): boolean =>
  lines.length === 0 && Object.values(totals).every((cents) => cents === 0)
