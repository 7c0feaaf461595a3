import { type Charged, findRaiseInForce, keptPortfolio } from '@cesu/db'
import { type QuotaKind, ReadingMode } from '@cesu/db/model'
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
  { mode, settings, tx, today }: ReadingBudgetQuestion,
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
  /** With what Urssaf granted for these days: looked for only by who comes near the usual limit. */
  const raised =
    (quota: QuotaKind, usual: ReadingBudget['allows']): ReadingBudget['allows'] =>
    async (charged) => {
      const limit = await usual(charged)
      if (today === null || !isNear(charged.count, limit)) return limit
      return Math.max(limit, (await findRaiseInForce(tx, { partnerId, quota, today }))?.asked ?? 0)
    }
  return [
    { window: 'HOUR', allows: raised('PERSONS_HOUR', () => settings.programReadPerHour) },
    { window: 'DAY', allows: raised('PERSONS_DAY', ofDay) },
    { window: 'MONTH', allows: raised('PERSONS_MONTH', () => settings.programReadPerMonth) },
  ]
}
