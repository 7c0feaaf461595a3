import { z } from 'zod'
import { MOST_PAY_CENTS } from '../contributions/bounds.ts'
import { type ExpectedFields, isPeriod } from '../shared/index.ts'
import type { TaxCreditQuestion } from './consume-year.ts'
import { ExpenseActivity } from './expenses.ts'

const amount = z.int().min(0).max(MOST_PAY_CENTS)
const count = z.int().min(0).max(20).default(0)
const flag = z.boolean().default(false)

const Expense = z.strictObject({
  activity: z.enum(ExpenseActivity).default('GENERAL'),
  costCents: amount,
  aidCents: amount.default(0),
  voucherAidCents: amount.default(0),
  titlesCents: amount.default(0),
  jobHundredths: z.int().min(0).max(40_000).nullable().default(null),
})

/** A year of expenses as it comes from outside, its defaults filled in. Strict: an unknown field is refused. */
export const TaxCreditInput = z.strictObject({
  year: z.int().min(1900).max(2999),
  household: z.strictObject({
    children: count,
    sharedCustodyChildren: count,
    membersOver65: count,
    disabled: flag,
    firstYear: flag,
    apa: flag,
    pch: flag,
    prefinancedVouchers: flag,
  }),
  advance: flag,
  months: z.array(z.strictObject({ period: z.string().refine(isPeriod), expenses: z.array(Expense).max(100) })).max(12),
}) satisfies z.ZodType<TaxCreditQuestion>

const people = 'un nombre entier, de 0 à 20'
const yesOrNo = 'true ou false'
const cents = 'un nombre entier de centimes, de 0 à 100 000 000'

/** What each field expects, in French, after "Indiquez". */
export const taxCreditExpected: ExpectedFields = {
  year: 'une année, par exemple 2026',
  household: 'un objet qui décrit le foyer, {} au plus simple',
  'household.children': people,
  'household.sharedCustodyChildren': people,
  'household.membersOver65': people,
  'household.disabled': yesOrNo,
  'household.firstYear': yesOrNo,
  'household.apa': yesOrNo,
  'household.pch': yesOrNo,
  'household.prefinancedVouchers': yesOrNo,
  advance: yesOrNo,
  months: 'une liste de douze mois au plus, chacun {"period", "expenses"}',
  'months.*': 'un objet {"period", "expenses"}',
  'months.*.period': 'un mois qui existe, écrit AAAA-MM, par exemple 2026-03',
  'months.*.expenses': 'une liste de cent dépenses au plus',
  'months.*.expenses.*': 'un objet {"activity", "costCents"}',
  'months.*.expenses.*.activity': `une de ces valeurs : ${Object.values(ExpenseActivity).join(', ')}`,
  'months.*.expenses.*.costCents': cents,
  'months.*.expenses.*.aidCents': cents,
  'months.*.expenses.*.voucherAidCents': cents,
  'months.*.expenses.*.titlesCents': cents,
  'months.*.expenses.*.jobHundredths': 'une durée en centièmes d’heure, de 0 à 40 000, ou null',
}
