import { chargePersons, markRefused, readsCanary, type Tx, waitForNoStandby } from '@cesu/db'
import type { ReadingMode } from '@cesu/db/model'
import type { PayloadOf } from '@cesu/domain/events'
import { type ActorOf, actingOf, type KnownKind } from './actor.ts'
import { isNear, type ReadingBudget } from './actors/reading-budget.ts'
import type { Call } from './call.ts'
import type { AnyOperation } from './operation.ts'
import { legalDay, legalHour, thirtyDays } from './platform/clock.ts'
import type { Platform } from './platform/platform.ts'
import { Problem } from './problem.ts'
import { record } from './record.ts'

/** A budget, once it is known how much it is. */
type Known = { window: ReadingBudget['window']; persons: number }

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
  call: Call<KnownKind, 'read'>,
  { operation, answer, warn }: Reading,
): Promise<void> {
  const listed = [...new Set(operation.lists?.(answer))]
  const opened = [...new Set(operation.opens?.(answer))]
  const isList = operation.lists !== undefined
  if (!isList && opened.length === 0) return
  // Reads wait for no standby: a charge lost with the primary is a count that starts again, never a false answer.
  if (operation.effect === 'read') await waitForNoStandby(call.tx)
  await charge(platform, call, { operation, mode: 'LISTED', people: listed, warn })
  await charge(platform, call, { operation, mode: 'OPENED', people: opened, warn })
  // A list of nobody is an answer too: that nobody is called so.
  if (isList) {
    const payload = { operation: operation.name, persons: listed.length }
    await record(call, { kind: 'PEOPLE_LISTED', subjectId: operation.name, payload })
  }
}

/** A reading refused because its reader has read about too many persons. */
class BudgetSpent extends Problem {
  readonly refused: Omit<PayloadOf<'READING_REFUSED'>, 'operation'>

  constructor(budget: Known, refused: BudgetSpent['refused']) {
    super('reading.budget_spent', { detail: spent(budget) })
    this.refused = refused
  }
}

/** What a refusal needs to leave something behind once everything is rolled back. */
export interface Refused {
  operation: AnyOperation
  call: Omit<Call<KnownKind, 'read'>, 'tx'>
  warn: Reading['warn']
  /** Does some work in a new transaction of the actor. */
  inContext: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>
}

/**
 * What a refusal leaves behind, in transactions of their own, for that of the operation is rolled back: what it says that it does,
 * the persons of whom it
 * tells something are charged as if an answer opened their file, and a spent budget is traced once for an account and a
 * window. Gives what leaves: the refusal, or that of the budget.
 */
export async function settleRefusal(platform: Platform, error: unknown, refused: Refused): Promise<unknown> {
  if (error instanceof BudgetSpent) await traceRefusal(error, refused)
  if (!(error instanceof Problem)) return error
  const { leaves } = error
  if (leaves !== undefined) await refused.inContext((tx) => leaves(tx))
  if (error.opens.length === 0) return error
  const { operation, call, warn, inContext } = refused
  const people = [...new Set(error.opens)]
  try {
    await inContext(async (tx) => {
      await waitForNoStandby(tx)
      await charge(platform, { ...call, tx }, { operation, mode: 'OPENED', people, warn })
    })
    return error
  } catch (spent) {
    return settleRefusal(platform, spent, refused)
  }
}

async function traceRefusal({ refused }: BudgetSpent, { operation, call, inContext }: Refused): Promise<void> {
  const { actor, now } = call
  const { mode, window } = refused
  await inContext(async (tx) => {
    await waitForNoStandby(tx)
    if (!(await markRefused(tx, { actorKind: actor.kind, actorId: accountOf(actor), mode, window, now }))) return
    const payload = { operation: operation.name, ...refused }
    await record({ tx, now, actor }, { kind: 'READING_REFUSED', subjectId: operation.name, payload })
  })
}

/** Whose count of persons. */
const accountOf = (actor: ActorOf<KnownKind>): string => actingOf(actor).account?.(actor) ?? actor.id

/** The window of each length that holds an instant. */
export const windowOf: Record<ReadingBudget['window'], (now: Date) => string> = {
  HOUR: legalHour,
  DAY: legalDay,
  MONTH: thirtyDays,
}

interface Charged {
  operation: AnyOperation
  mode: Exclude<ReadingMode, 'ACTED'>
  people: string[]
  warn: Reading['warn']
}

async function charge(
  platform: Platform,
  { tx, actor, now, today }: Call<KnownKind, 'read'>,
  { operation, mode: read, people, warn }: Charged,
): Promise<void> {
  if (people.length === 0) return
  const mode = actingOf(actor).counts?.(read, operation) ?? read
  const isProgram = actor.kind === 'API_CLIENT'
  // Nobody has a reason to open them: what was about to be told is not, and whoever asked is stopped.
  if (isProgram && read === 'OPENED' && (await readsCanary(tx, people))) throw new Problem('application.suspended')
  const budgets = actingOf(actor).budgets(actor, { mode, settings: platform.config.budgets, tx, today })
  for (const { window: length, allows, silent } of budgets) {
    const window = windowOf[length](now)
    const account = { actorKind: actor.kind, actorId: accountOf(actor), mode, window }
    const charged = await chargePersons(tx, { ...account, persons: people })
    const { count } = charged
    const budget = { window: length, persons: await allows(charged) }
    if (count > budget.persons) throw new BudgetSpent(budget, { mode, window, limit: budget.persons })
    if (!silent && isNear(count, budget.persons)) warn?.(nearly(budget, count))
  }
}

const periodLabels = { HOUR: 'cette heure', DAY: 'ce jour', MONTH: 'ces 30 jours' } as const
const nextLabels = { HOUR: 'l’heure suivante', DAY: 'demain', MONTH: 'les 30 jours suivants' } as const

const spent = ({ window, persons }: Known): string =>
  `Vous avez atteint la limite de ${persons} personnes différentes pour ${periodLabels[window]}. ` +
  `Attendez ${nextLabels[window]}. Si votre travail demande davantage, écrivez à l’assistance de la plateforme.`

const nearly = ({ window, persons }: Known, read: number): string =>
  `Vous avez consulté ${read} personnes différentes sur les ${persons} permises pour ${periodLabels[window]}.`
