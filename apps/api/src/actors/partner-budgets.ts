import { keptPortfolio } from '@cesu/db'
import { isNear, type ReadingBudget, type ReadingBudgetQuestion } from './reading-budget.ts'

/** What one person of a partner's staff may read in a day. */
export function partnerBudgets(
  { partnerId }: { partnerId: string },
  { mode, settings, tx }: ReadingBudgetQuestion,
): readonly ReadingBudget[] {
  const opened = (portfolio: number) =>
    Math.max(settings.staffOpenedPerDay, Math.ceil((portfolio * settings.staffOpenedPercent) / 100))
  const allowed = (portfolio: number) => (mode === 'LISTED' ? portfolio : opened(portfolio))
  return [
    {
      window: 'DAY',
      allows: async (charged) =>
        allowed(
          await keptPortfolio(tx, { ...charged, partnerId }, (portfolio) => !isNear(charged.count, allowed(portfolio))),
        ),
      // All of its own portfolio is no alarm: nobody is warned of it.
      silent: mode === 'LISTED',
    },
  ]
}
