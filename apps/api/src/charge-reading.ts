import { chargePersons, keptPortfolio, type ReadingCharge, type Tx, waitForNoStandby } from '@cesu/db'
import type { ActorOf, SignedInKind } from './actor.ts'
import type { Call } from './call.ts'
import type { AnyOperation } from './operation.ts'
import { legalDay, legalHour } from './platform/clock.ts'
import type { Platform } from './platform/platform.ts'
import { Problem } from './problem.ts'
import { record } from './record.ts'

/** From which share of a budget its holder is warned. */
const WARNED_FROM_PERCENT = 80

/** How many distinct persons an account may read in one window. */
interface Budget {
  window: 'HOUR' | 'DAY'
  persons: number
}

/** A reading to charge. */
export interface Reading {
  operation: AnyOperation
  answer: unknown
  warn: ((warning: string) => void) | undefined
}

/**
 * Charges the persons that an answer is about to whom reads them, in the reading's own transaction, and traces a list.
 * A Problem `reading.budget_spent` past the budget, and nothing leaves; a warning from 80 % of it.
 */
export async function chargeReading(
  platform: Platform,
  call: Call<SignedInKind, 'read'>,
  { operation, answer, warn }: Reading,
): Promise<void> {
  const listed = [...new Set(operation.lists?.(answer))]
  const opened = [...new Set(operation.opens?.(answer))]
  if (listed.length + opened.length === 0) return
  // Reads wait for no standby: a charge lost with the primary is a count that starts again, never a false answer.
  if (operation.effect === 'read') await waitForNoStandby(call.tx)
  await charge(platform, call, { mode: 'LISTED', people: listed, warn })
  await charge(platform, call, { mode: 'OPENED', people: opened, warn })
  if (listed.length > 0) {
    const payload = { operation: operation.name, persons: listed.length }
    await record(call, { kind: 'PEOPLE_LISTED', subjectId: operation.name, payload })
  }
}

async function charge(
  platform: Platform,
  { tx, actor, now }: Call<SignedInKind, 'read'>,
  { mode, people, warn }: { mode: 'LISTED' | 'OPENED'; people: string[]; warn: Reading['warn'] },
): Promise<void> {
  if (people.length === 0) return
  for (const { window: length, allows, silent } of budgetsOf(platform, tx, { actor, mode })) {
    const window = length === 'DAY' ? legalDay(now) : legalHour(now)
    const account = { actorKind: actor.kind, actorId: actor.id, mode, window }
    const read = await chargePersons(tx, { ...account, persons: people })
    const budget = { window: length, persons: await allows(read, account) }
    if (read > budget.persons) throw new Problem('reading.budget_spent', { detail: spent(budget) })
    if (!silent && isNear(read, budget.persons)) warn?.(nearly(budget, read))
  }
}

const isNear = (read: number, persons: number): boolean => read * 100 >= persons * WARNED_FROM_PERCENT

/** A budget before it is known how much it is: a number of persons for who has read so many. */
interface BudgetOf extends Pick<Budget, 'window'> {
  allows: (read: number, account: Omit<ReadingCharge, 'persons'>) => number | Promise<number>
  /** True for a limit that one reaches by reading what is one's own: nothing to be warned of. */
  silent?: boolean
}

/** The budgets of an actor for a kind of reading: settings, and for a partner the size of its portfolio. */
function budgetsOf(
  { config: { budgets } }: Platform,
  tx: Tx,
  { actor, mode }: { actor: ActorOf<SignedInKind>; mode: 'LISTED' | 'OPENED' },
): BudgetOf[] {
  if (actor.kind === 'AGENT') {
    if (mode === 'LISTED') return [{ window: 'HOUR', allows: () => budgets.agentListedPerHour }]
    return [
      { window: 'HOUR', allows: () => budgets.agentOpenedPerHour },
      { window: 'DAY', allows: () => budgets.agentOpenedPerDay },
    ]
  }
  const { partnerId } = actor
  const opened = (portfolio: number) =>
    Math.max(budgets.staffOpenedPerDay, Math.ceil((portfolio * budgets.staffOpenedPercent) / 100))
  const allowed = (portfolio: number) => (mode === 'LISTED' ? portfolio : opened(portfolio))
  const allows: BudgetOf['allows'] = async (read, account) =>
    allowed(await keptPortfolio(tx, { ...account, partnerId }, (portfolio) => !isNear(read, allowed(portfolio))))
  // All of its own portfolio is no alarm: nobody is warned of it.
  return [{ window: 'DAY', allows, silent: mode === 'LISTED' }]
}

const periodLabels = { HOUR: 'cette heure', DAY: 'ce jour' } as const

const spent = ({ window, persons }: Budget): string =>
  `Vous avez atteint la limite de ${persons} personnes différentes pour ${periodLabels[window]}. ` +
  `${window === 'HOUR' ? 'Attendez l’heure suivante' : 'Attendez demain'}. Si votre travail demande davantage, écrivez à l’assistance de la plateforme.`

const nearly = ({ window, persons }: Budget, read: number): string =>
  `Vous avez consulté ${read} personnes différentes sur les ${persons} permises pour ${periodLabels[window]}.`
