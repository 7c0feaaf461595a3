import { EstimateInput, EstimateResult, estimate, estimateExpected, explain } from '@cesu/domain/contributions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'

/** Every amount but the facts of a month that do not move by themselves: the residue of its net, what is taken off before the tax. */
const {
  lines,
  period: _period,
  provisional,
  prolonged,
  netResidualCents: _residue,
  withholdingAbatementCents: _abatement,
  ...totals
} = EstimateResult.shape
const { payer, code } = lines.element.shape

/** What something changes: the lines that move, and every total. */
const Effect = z.object({
  lines: z.array(z.object({ payer, code, amountCents: z.int() })),
  totals: z.object(totals),
})

/** What each field of a pair of months expects: that of one month, under its name. */
const expectedOf = (name: 'before' | 'after') => [
  [name, 'une demande d’estimation'],
  ...Object.entries(estimateExpected).map(([field, expected]) => [`${name}.${field}`, expected]),
]

/** Why two months differ, to the cent, from `before` to `after`. Problem: `input.refused`, field by field. */
export const explainMonths = operation({
  name: 'contributions.explain',
  title: 'Dire pourquoi deux mois diffèrent, cause par cause, au centime',
  permission: 'contributions.estimate',
  effect: 'compute',
  input: z.strictObject({ before: EstimateInput, after: EstimateInput }),
  expected: Object.fromEntries([...expectedOf('before'), ...expectedOf('after')]),
  output: z.object({
    summary: z.string(),
    difference: Effect,
    reasons: z.array(
      z.object({
        /** Data of the caller's own months, or of the public register: each kind has fields of its own. */
        causes: z.array(z.looseObject({ kind: z.string() })),
        sentence: z.string(),
        effect: Effect,
      }),
    ),
    provisional,
    prolonged,
  }),
  example: {
    before: { period: '2025-12', pay: { kind: 'NET_HOURLY', amountCents: 1_200 }, hours: 40 },
    after: { period: '2026-01', pay: { kind: 'NET_HOURLY', amountCents: 1_250 }, hours: 46.5 },
  },
  async run(_call, { before, after }) {
    const [first, last] = [estimate(before), estimate(after)]
    const refusals = Object.entries({ before: first, after: last }).flatMap(([name, result]) =>
      'refusals' in result
        ? result.refusals.map((refusal) => ({ ...refusal, field: [name, refusal.field].filter(Boolean).join('.') }))
        : [],
    )
    if ('refusals' in first || 'refusals' in last) throw refusedInput(refusals)
    return explain({ input: before, result: first }, { input: after, result: last })
  },
})
