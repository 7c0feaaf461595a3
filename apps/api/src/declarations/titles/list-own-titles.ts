import { findFirstHouseholdYear, listHouseholdMonths, listHouseholdUses } from '@cesu/db'
import { yearOf } from '@cesu/domain/shared'
import { yearOfTitles } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { operation } from '../../operation.ts'
import { PaidWithTitles, paidWith } from '../../titles-of.ts'

/** The declared months of a year of the household, the titles that pay each, and what they are of its year. */
export const listOwnTitles = operation({
  name: 'own-titles.list',
  title: 'Lister ses mois déclarés et les titres Cesu préfinancés qui les paient',
  permission: 'as-employer.pay',
  effect: 'read',
  /** The year in course unless told. */
  input: z.strictObject({ year: z.int().min(2000).max(2099).optional() }),
  expected: { year: 'une année, par exemple 2026, ou rien' },
  output: z.object({
    year: z.int(),
    /** Those that can be read, the last first. */
    years: z.array(z.int()),
    /** The last first; at most 1,000. */
    months: z.array(
      z.object({
        employerId: z.string(),
        period: z.string(),
        id: z.string(),
        reference: z.string(),
        cancelled: z.boolean(),
        startDay: z.string(),
        endDay: z.string(),
        employeeName: z.string(),
        partnerName: z.string(),
        totalCostCents: z.int(),
        titles: PaidWithTitles,
      }),
    ),
    /** Of the year, by the month that is declared, cancelled ones left out: YearOfTitles of the domain. */
    sums: z.object({
      titlesCents: z.int(),
      funderShareCents: z.int(),
      ceilingCents: z.int(),
      beyondCents: z.int(),
      costCents: z.int(),
      creditBaseCents: z.int(),
    }),
  }),
  example: {},
  async run({ tx, actor: { employerId }, today }, { year: asked }) {
    const current = yearOf(today)
    const year = asked ?? current
    const first = (employerId && (await findFirstHouseholdYear(tx, employerId))) || current
    const found = employerId === null ? [] : await listHouseholdMonths(tx, year)
    const uses = Map.groupBy(
      employerId === null ? [] : await listHouseholdUses(tx, employerId, year),
      ({ declarationId }) => declarationId,
    )
    const months = found.map(({ netToPayCents, ...month }) => ({
      ...month,
      titles: paidWith(month.cancelled ? 0 : netToPayCents, uses.get(month.id) ?? []),
    }))
    return {
      year,
      years: Array.from({ length: Math.max(1, current - first + 1) }, (_, rank) => current - rank),
      months,
      sums: yearOfTitles(
        year,
        // A cancelled month cost nothing; what its worker had remitted before was given all the same.
        months.map(({ totalCostCents, cancelled, titles }) => ({
          totalCostCents: cancelled ? 0 : totalCostCents,
          uses: titles.uses.filter(({ releasedAt }) => releasedAt === null),
        })),
      ),
    }
  },
})
