import { type Charged, keptPortfolio } from '@cesu/db'
import { ReadingMode } from '@cesu/db/model'
import type { ReadOperation } from './acting.ts'
import { isNear, type ReadingBudget, type ReadingBudgetQuestion } from './reading-budget.ts'

/**
 * What a program reads of a person leaves whole, listed or opened: one count. Whom its acts are about is another: it declares, or
 * verifies what it declares, all of its portfolio, and is told little that it did not send.
 */
export function countedAs(_mode: ReadingMode, { permission, effect }: ReadOperation) {
  const acts = permission === 'declarations.submit' || permission === 'declarations.correct'
  const proposes = permission === 'employments.propose' && effect === 'write'
  return acts || proposes ? ReadingMode.ACTED : ReadingMode.OPENED
}

/** What all the programs of a partner may read together: persons of an hour, a day, thirty days; and act for: its portfolio. */
export function programBudgets(
  { partnerId }: { partnerId: string },
  { mode, settings, tx }: ReadingBudgetQuestion,
): readonly ReadingBudget[] {
  const kept = (charged: Charged, isEnough: (portfolio: number) => boolean) =>
    keptPortfolio(tx, { ...charged, partnerId }, isEnough)
  if (mode === 'ACTED') {
    // One declares all of it each month: it is counted again only before anyone is stopped.
    const all: ReadingBudget['allows'] = (charged) => kept(charged, (portfolio) => charged.count <= portfolio)
    return [{ window: 'DAY', allows: all, silent: true }]
  }
  const allowed = (portfolio: number) =>
    Math.max(settings.programReadPerDay, Math.ceil((portfolio * settings.staffOpenedPercent) / 100))
  const ofDay: ReadingBudget['allows'] = async (charged) =>
    allowed(await kept(charged, (portfolio) => !isNear(charged.count, allowed(portfolio))))
  return [
    { window: 'HOUR', allows: () => settings.programReadPerHour },
    { window: 'DAY', allows: ofDay },
    { window: 'MONTH', allows: () => settings.programReadPerMonth },
  ]
}
