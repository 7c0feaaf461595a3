import { consumeYear, TaxCreditInput, taxCreditExpected } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { RuleOutput } from '../rule-output.ts'

const cents = z.int()

/** What a month uses of the ceilings of the year, and what it leaves. Amounts in cents. */
const MonthOutput = z.object({
  period: z.string(),
  costCents: cents,
  eligibleCents: cents,
  retainedCents: cents,
  creditCents: cents,
  advanceCents: cents,
  remainingCents: cents,
  remainingByActivity: z.object({ SMALL_REPAIRS: cents, COMPUTING: cents, GARDENING: cents }),
  remainingAdvanceCents: cents,
  remainingVoucherCents: cents,
  voucherOverCents: cents,
})

/** The tax credit of a household's year. Amounts in cents. Problem: `input.refused`, field by field. */
export const estimateTaxCredit = operation({
  name: 'tax-credit.estimate',
  title: 'Calculer le crédit d’impôt d’une année, mois après mois',
  permission: 'tax-credit.estimate',
  effect: 'compute',
  input: TaxCreditInput,
  expected: taxCreditExpected,
  output: z.object({
    year: z.int(),
    ceilingCents: cents,
    months: z.array(MonthOutput),
    creditCents: cents,
    advanceCents: cents,
    laterCents: cents,
    /** Why there is no immediate advance; empty when it is open. */
    advanceRefusals: z.array(
      z.object({ code: z.string(), field: z.string(), cause: z.string(), remedy: z.string(), actor: z.string() }),
    ),
    rules: z.array(RuleOutput),
    /** Ids of the parameters of grade D (inferred) among the rules. */
    provisional: z.array(z.string()),
  }),
  example: {
    year: 2026,
    household: {},
    advance: true,
    months: [{ period: '2026-01', expenses: [{ costCents: 80_000 }] }],
  },
  async run(_call, input) {
    const answer = consumeYear(input)
    if ('refusals' in answer) throw refusedInput(answer.refusals)
    return answer
  },
})
