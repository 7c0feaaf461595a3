import { estimate } from '../src/contributions/estimate.ts'
import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import type { EstimateResult } from '../src/contributions/estimate-result.ts'
import { makeRandom } from './random.ts'
import { makeCoveredSituation, makeSituation, periods } from './situations.ts'

/** How many situations the golden file holds, over all the months. */
export const GOLDEN_COUNT = 10_000

/** Never changed: the situations would be others. */
const SEED = 20_190_101

/** One situation in so many is taken as it comes, so that refusals are there too. */
const UNSORTED_EVERY = 20

/** The columns of the golden file; the totals that are sums of others are in the last one. */
const columns = [
  'situation',
  'grossCents',
  'netCents',
  'netTaxableCents',
  'withholdingCents',
  'netPaidCents',
  'employerTotalCents',
  'exemptionCents',
  'hourlyDeductionCents',
  'taxCreditCents',
  'hash of the lines and totals',
] as const

/**
 * The 10,000 situations, always the same. Each is drawn from its own seed: where the law refuses one more or one less, that
 * situation is drawn again and the others stay, so that the differences can be read.
 */
export const goldenSituations = (): EstimateInput[] =>
  Array.from({ length: GOLDEN_COUNT }, (_, index) => {
    const random = makeRandom(SEED + index)
    const period = periods[index % periods.length] ?? ''
    return index % UNSORTED_EVERY === 0 ? makeSituation(random, period) : makeCoveredSituation(random, period)
  })

const flags = (input: EstimateInput): string[] => {
  const { benefitsInKind, hourlyDeduction, withholding } = input
  const { meals, lodgingMonths } = benefitsInKind
  return [
    ...(input.scheme === 'HOME_EMPLOYEE' ? [] : [input.scheme]),
    ...(input.nonResident ? ['non-resident'] : []),
    ...(input.paidLeaveIncluded ? ['leave'] : []),
    ...input.overtime.map((slice) => `${slice.hoursHundredths / 100}h+${slice.premiumPercent}%`),
    ...(input.exemption === 'NONE' ? [] : [input.exemption]),
    ...(hourlyDeduction === undefined ? [] : [hourlyDeduction ? 'deduction' : 'no-deduction']),
    ...(withholding.kind === 'NONE' ? [] : [withholding.kind]),
    ...(withholding.kind === 'RATE' ? [String(withholding.ratePcm)] : []),
    ...(withholding.kind === 'NEUTRAL' && withholding.shortContract ? ['short'] : []),
    ...(meals > 0 ? [`meals=${meals}`] : []),
    ...(lodgingMonths > 0 ? ['lodging'] : []),
    ...(input.reimbursementsCents > 0 ? [`reimbursed=${input.reimbursementsCents}`] : []),
  ]
}

/** A situation in a few words, what is usual left out. */
const shownSituation = (input: EstimateInput): string =>
  [
    input.period,
    input.territory,
    input.pay.kind,
    input.pay.amountCents,
    `${input.hoursHundredths / 100}h`,
    ...flags(input),
  ].join(' ')

/** The lines as one text: payer, code, base, rate in pcm, amount. */
const shownLines = ({ lines }: EstimateResult): string =>
  lines.map((line) => `${line.payer} ${line.code} ${line.baseCents} × ${line.ratePcm} = ${line.amountCents}`).join('\n')

/** FNV-1a on 32 bits, in base 36: enough to show that something moved. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}

const totalsOf = (answer: EstimateResult): number[] => [
  answer.netSocialCents,
  answer.employeeTotalCents,
  answer.contributionsCents,
  answer.totalCostCents,
  answer.costAfterCreditCents,
]

/** What the golden file says of a situation: its columns, tabs between. */
const goldenRow = (input: EstimateInput): string => {
  const answer = estimate(input)
  const situation = shownSituation(input)
  if ('refusals' in answer) {
    return `${situation}\trefused: ${answer.refusals.map(({ code, field }) => `${code} ${field}`).join(', ')}`
  }
  return [
    situation,
    answer.grossCents,
    answer.netCents,
    answer.netTaxableCents,
    answer.withholdingCents,
    answer.netPaidCents,
    answer.employerTotalCents,
    answer.exemptionCents,
    answer.hourlyDeductionCents,
    answer.taxCreditCents,
    hashOf(`${totalsOf(answer).join(' ')}\n${shownLines(answer)}`),
  ].join('\t')
}

/** The golden file as the engine would write it now: a header, then a row a situation. */
export const goldenText = (): string => `${[columns.join('\t'), ...goldenSituations().map(goldenRow)].join('\n')}\n`

const differingFields = (before: string, after: string): string[] => {
  const [old, now] = [before.split('\t'), after.split('\t')]
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index)
    .filter((index) => old[index] !== now[index])
    .map((index) => `  ${columns[index] ?? 'column'}: ${old[index] ?? 'nothing'} → ${now[index] ?? 'nothing'}`)
}

/** What moved between two golden files, the first moved situation in full: null when nothing did. */
export const explainMoved = (before: string, after: string): string | null => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const moved = now.flatMap((row, index) => (row === old[index] ? [] : [index]))
  const [first] = moved
  if (first === undefined) return null
  const input = goldenSituations()[first - 1]
  const answer = input && estimate(input)
  return [
    `${moved.length} of ${GOLDEN_COUNT} situations moved. The first, on line ${first + 1} of golden.tsv:`,
    `  ${now[first]?.split('\t')[0]}`,
    ...differingFields(old[first] ?? '', now[first] ?? ''),
    ...(answer && 'lines' in answer ? ['Its lines now:', shownLines(answer)] : []),
    'When the law or the engine was changed on purpose: npx vitest run --project domain golden -u, then read the diff.',
  ].join('\n')
}
