import { newId, type Tx, underWay, withContext } from '@cesu/db'
import { type CallerKind, holders } from '@cesu/domain/permissions'
import { readInput } from '@cesu/domain/shared'
import type { z } from 'zod'
import { accountLines } from './account-lines.ts'
import { type Actor, type ActorOf, actingOf, type KnownKind } from './actor.ts'
import type { Call, Effect } from './call.ts'
import { chargeReading, settleRefusal } from './charge-reading.ts'
import { refuseCut } from './cut.ts'
import { once } from './once.ts'
import type { AnyOperation, Operation } from './operation.ts'
import { legalDay } from './platform/clock.ts'
import type { Computing, Platform } from './platform/platform.ts'
import { Problem, refusedInput } from './problem.ts'
import { requireProof } from './require-proof.ts'

const { inTurn } = accountLines()

/** A call as it arrives by any way in. */
export interface Given<K extends CallerKind = CallerKind> {
  /** Who calls, or what will say it: finding them counts in the budget of the request. */
  actor: ActorOf<K> | Promise<ActorOf<K>>
  /** What was sent, not parsed. */
  value: unknown
  /** The caller's idempotency key; a write asks for one. */
  key?: string | null
  /** Told when the actor nears the end of a reading budget. */
  warn?: (warning: string) => void
}

/**
 * Runs an operation: the only way to. Permission, parsing, one transaction in the actor's context, once for a write, the
 * charge of the persons read, the allow-list of the output; whatever goes wrong rolls everything back.
 * Throws a Problem, or an error that `problemOf` makes one.
 */
export async function perform<K extends CallerKind, E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  platform: [E] extends ['compute'] ? Computing : Platform,
  operation: Operation<K, E, I, O, z.input<O>>,
  given: Given<K>,
): Promise<z.output<O>> {
  return withinBudget(platform.config.requestBudgetMs, operation.effect, async (begin) => {
    const actor = await given.actor
    Object.assign(underWay.getStore() ?? {}, { actor: actor.kind, operation: operation.name })
    requirePermission(operation, actor)
    const input = inputOf(operation, given.value, actor)
    const now = platform.now()
    const demo = platform.config.identity === null
    const call = { actor, now, today: legalDay(now), newId, demo }
    if (operation.effect === 'compute') {
      return operation.output.parse(
        await operation.run(
          { ...call, tx: null, secret: null, sealing: null, limits: null, budgets: null } as Call<K, E>,
          input,
        ),
      )
    }
    const whole = platform as Platform
    if (actor.kind === 'ANYONE') {
      // Nobody is known, as at a sign-in: nobody is charged, and what the door may do is all there is. What is written so has no
      // key: a guarded statement does it once.
      const { door } = whole.databases
      const told = (tx: Tx) => operation.run({ ...call, tx, ...ownOf(whole) } as Call<K, E>, input)
      return operation.output.parse(await withContext(door, { kind: 'door' }, told))
    }
    return performed(whole, {
      ...{ operation, given, input, begin },
      call: { ...call, actor, ...ownOf(whole) },
    }) as Promise<z.output<O>>
  })
}

/** What a call that reads or writes is given of the platform. */
const ownOf = ({ secret, sealing, config: { limits, budgets, helpPhone, publicUrl } }: Platform) => ({
  ...{ secret, sealing, limits, budgets, helpPhone, publicUrl },
})

/** What is allowed and can be read: what is left is to do it. */
interface Running<C> {
  operation: AnyOperation
  given: Pick<Given, 'key' | 'warn'>
  input: unknown
  /** Said when its turn comes; refuses what nobody waits for any more. */
  begin: () => void
  call: C
}

async function performed(platform: Platform, running: Running<Omit<Call<KnownKind, 'read'>, 'tx'>>): Promise<unknown> {
  const { operation, given, call } = running
  const { actor } = call
  const { pool, context } = actingOf(actor)
  const inContext = <R>(work: (tx: Tx) => Promise<R>) => withContext(platform.databases[pool], context(actor), work)
  return inTurn(`${actor.kind} ${actor.id}`, async () => {
    running.begin()
    try {
      return await inContext((tx) => inTransaction(platform, { ...running, call: { ...call, tx } }))
    } catch (error) {
      throw await settleRefusal(platform, error, { operation, call, warn: given.warn, inContext })
    }
  })
}

async function inTransaction(
  platform: Platform,
  { operation, given, input, call }: Omit<Running<Call<KnownKind, 'read'>>, 'begin'>,
): Promise<unknown> {
  const { tx, actor, now, secret } = call
  await actingOf(actor).admit?.(call, operation)
  await refuseCut(call, operation)
  await requireProof(operation, call, input)
  const answered = async () => {
    const answer = await operation.run(call, input)
    await chargeReading(platform, call, { operation, answer, warn: given.warn })
    return operation.output.parse(answer)
  }
  if (operation.effect !== 'write') return answered()
  const acting = actingOf(actor)
  const holder = { actorKind: actor.kind, holderId: acting.holder(actor) }
  const name = [operation.name, acting.within?.(actor) ?? []].flat().join(' ')
  return once(tx, { holder, key: given.key ?? null, operation: name, input, now, secret }, answered)
}

export function requirePermission({ permission }: AnyOperation, actor: Actor): void {
  const kinds: readonly CallerKind[] = holders[permission]
  if (kinds.includes('ANYONE') && kinds.includes(actor.kind)) return
  if (actor.kind === 'ANYONE') throw new Problem('session.absent')
  if (kinds.includes(actor.kind) && actingOf(actor).forAnother?.(actor)) return
  const held: readonly string[] = actor.permissions
  if (kinds.includes(actor.kind) && held.includes(permission)) return
  // A person has a role, a program has scopes.
  throw new Problem(actor.kind === 'API_CLIENT' ? 'scope.insufficient' : 'access.forbidden')
}

/** What is sent, as it is parsed; what an agent has to correct is not a partner's to correct. */
function inputOf<I extends z.ZodType>(
  operation: AnyOperation & { input: I },
  value: unknown,
  { kind }: Actor,
): z.output<I> {
  const read = readInput<z.output<I>>(operation.input as never, value, operation.expected ?? {})
  if ('refusals' in read) {
    throw refusedInput(kind === 'AGENT' ? read.refusals.map((one) => ({ ...one, actor: 'URSSAF' })) : read.refusals)
  }
  return read.input
}

/**
 * A request ends in its budget, COMMIT included. What had begun goes on alone, and the caller asks again; what still waited for
 * its turn is never begun, and a write is told so.
 */
async function withinBudget<R>(budgetMs: number, effect: Effect, work: (begin: () => void) => Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  let begun = false
  let over = false
  const begin = () => {
    if (over) throw new Problem('platform.busy')
    begun = true
  }
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      over = true
      reject(new Problem(lateCode(effect, begun)))
    }, budgetMs)
  })
  try {
    return await Promise.race([work(begin), late])
  } finally {
    clearTimeout(timer)
  }
}

const lateCode = (effect: Effect, begun: boolean) => {
  if (effect !== 'write') return 'platform.unavailable'
  return begun ? 'platform.unknown_outcome' : 'platform.busy'
}
