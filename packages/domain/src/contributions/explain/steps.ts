import { applyHours, type Pcm } from '../../shared/index.ts'
import { estimateUnder } from '../estimate.ts'
import { exemptionText } from '../relief-lines.ts'
import { withholdingOf } from '../withholding.ts'
import {
  amountsOfParts,
  differenceOf,
  type Effect,
  isNothing,
  type LineAmount,
  type Parts,
  partsOf,
} from './amounts.ts'
import type { Cause } from './causes.ts'
import type { Move, Part, World } from './move.ts'

/** What some causes, changed together, changed in one part of the month. */
export interface Step {
  readonly causes: readonly Cause[]
  readonly effect: Effect
}

/** A month reached on the way. */
interface State {
  readonly world: World
  readonly parts: Parts
}

/** The month of a world; null when its pay is too high. */
export const stateOf = (world: World): State | null => {
  const answer = estimateUnder(world.schedule, world.input)
  return 'refusals' in answer ? null : { world, parts: partsOf(answer, world.schedule.taxCreditSharePcm) }
}

/** Lines that exist only above the monthly ceiling. */
const aboveCeiling: readonly LineAmount['code'][] = ['COMPLEMENTARY_T2', 'BALANCE_GENERAL_T2', 'BALANCE_TECHNICAL']

const keepAboveCeiling = (lines: Parts['lines'], before: Parts['lines']): Parts['lines'] => {
  const isAbove = ([, { code }]: [string, LineAmount]): boolean => aboveCeiling.includes(code)
  return new Map([...[...lines].filter((entry) => !isAbove(entry)), ...[...before].filter(isAbove)])
}

const crosses = (before: State, after: State): boolean => {
  const isAbove = ({ world, parts }: State): boolean => parts.grossCents > world.schedule.ceilingCents
  const isSameCeiling = before.world.schedule.ceilingCents === after.world.schedule.ceilingCents
  return isSameCeiling && isAbove(before) !== isAbove(after)
}

const crossingOf = ({ world, parts }: State): Cause => {
  const { ceilingCents } = world.schedule
  return { kind: 'CEILING_CROSSED', ceilingCents, above: parts.grossCents > ceilingCents }
}

/** The rate of a month's withholding, in pcm. */
const withholdingRate = ({ world: { schedule, input }, parts }: State): Pcm =>
  withholdingOf(schedule, input, amountsOfParts(parts).totals.netTaxableCents).ratePcm

/** True for a month whose deduction is less than its hours would give. */
const holdsDeduction = ({ world: { schedule, input }, parts: { hourlyDeductionCents } }: State): boolean =>
  hourlyDeductionCents > 0 && hourlyDeductionCents < applyHours(schedule.hourlyDeduction.value, input.hoursHundredths)

/** What follows, in each part, from a move that is about something else. */
const consequenceOf = (part: Part, before: State, after: State): Cause | undefined => {
  switch (part) {
    case 'crossing':
      return crossingOf(after)
    case 'exemption':
      return { kind: 'EXEMPTION_FOLLOWS', legalText: exemptionText(after.world.input).legalText }
    case 'deduction':
      return { kind: 'DEDUCTION_LIMIT', held: holdsDeduction(after) }
    case 'withholding':
      return { kind: 'WITHHOLDING_FOLLOWS', fromPcm: withholdingRate(before), toPcm: withholdingRate(after) }
    default:
      return undefined
  }
}

/** The causes that are themselves about a part: nothing follows there, they say it all. */
const ownParts: Readonly<Partial<Record<Cause['kind'], readonly Part[]>>> = {
  TERRITORY: ['deduction', 'withholding'],
  SCHEME: ['exemption', 'deduction'],
  EXEMPTION_GAINED: ['exemption', 'deduction'],
  EXEMPTION_LOST: ['exemption', 'deduction'],
  EXEMPTION_CHANGED: ['exemption'],
  EXEMPTION_SHARED: ['exemption'],
  PAID_LEAVE: ['exemption'],
  DEDUCTION_CHOICE: ['deduction'],
  WITHHOLDING: ['withholding'],
}

const isOwn = (cause: Cause, part: Part): boolean => {
  if (cause.kind === 'PARAMETER') return part === 'deduction' && /^deduction_horaire/.test(cause.parameterId)
  return ownParts[cause.kind]?.includes(part) ?? false
}

/** An exemption that was worth nothing is not what is lost: the deduction is taken. */
const ownCause = (cause: Cause, part: Part, { before, after }: { before: State; after: State }): Cause => {
  const wasWorthless = before.parts.exemptionCents === 0 && after.parts.exemptionCents === 0
  const isDeductionAlone = cause.kind === 'EXEMPTION_LOST' && part === 'deduction' && wasWorthless
  return isDeductionAlone ? { kind: 'DEDUCTION_CHOICE', taken: true } : cause
}

/** Who is answerable for a part of what some moves, made together, changed. */
const causesOf = (part: Part, moves: readonly Move[], reached: { before: State; after: State }): readonly Cause[] => {
  const said = moves.flatMap(({ byPart }) => byPart?.[part] ?? [])
  if (said.length > 0) return said
  const all = moves.map(({ cause }) => cause)
  const named = all.filter(({ kind }) => kind !== 'LAW')
  const causes = named.length > 0 ? named : all
  const own = causes.filter((cause) => isOwn(cause, part))
  if (own.length > 0) return own.map((cause) => ownCause(cause, part, reached))
  const consequence = consequenceOf(part, reached.before, reached.after)
  return consequence ? [consequence] : causes
}

/**
 * The gross and the lines without those that exist only above the ceiling, when the pay crosses it. A declared net stays
 * as it is: the gross then lacks what these lines take from the employee.
 */
const payBelowCeiling = (before: State, { world, parts }: State): Pick<Parts, 'grossCents' | 'lines'> => {
  const lines = keepAboveCeiling(parts.lines, before.parts.lines)
  const ofEmployee = (all: Parts['lines']): number =>
    [...all.values()].reduce((sum, { payer, amountCents }) => (payer === 'EMPLOYEE' ? sum + amountCents : sum), 0)
  const takenCents = world.input.pay.kind === 'NET' ? ofEmployee(parts.lines) - ofEmployee(lines) : 0
  return { grossCents: parts.grossCents - takenCents, lines }
}

/** The parts of a month, in the order in which their changes are taken. */
const partsInOrder = (before: State, after: State): readonly (readonly [Part, Partial<Parts>])[] => {
  const { grossCents, lines, ...rest } = after.parts
  return [
    ['pay', crosses(before, after) ? payBelowCeiling(before, after) : { grossCents, lines }],
    ['crossing', { grossCents, lines }],
    ['taxExempt', { taxExemptCents: rest.taxExemptCents }],
    ['exemption', { exemptionCents: rest.exemptionCents }],
    ['deduction', { hourlyDeductionCents: rest.hourlyDeductionCents }],
    ['withholding', { withholdingCents: rest.withholdingCents }],
    ['besides', { besidesCents: rest.besidesCents }],
    ['share', { taxCreditSharePcm: rest.taxCreditSharePcm }],
  ]
}

const stepsTo = (before: State, after: State, moves: readonly Move[]): Step[] => {
  const steps: Step[] = []
  let parts = before.parts
  for (const [part, changed] of partsInOrder(before, after)) {
    const next = { ...parts, ...changed }
    const effect = differenceOf(amountsOfParts(parts), amountsOfParts(next))
    if (!isNothing(effect)) steps.push({ causes: causesOf(part, moves, { before, after }), effect })
    parts = next
  }
  return steps
}

/** True for a move that stays where one already is: it changes nothing. */
const isStill = (world: World, { to }: Move): boolean =>
  world.schedule === to.schedule && JSON.stringify(world.input) === JSON.stringify(to.input)

const isLimit = ({ causes }: Step): boolean => causes.every(({ kind }) => kind === 'DEDUCTION_LIMIT')

/**
 * The limit of the deduction as the two months see it: one that neither meets, and a month on the way did, is no reason.
 * Its cents are then those of what else moved the deduction.
 */
const limitAsSeen = (steps: readonly Step[], first: State, last: State): Step[] => {
  const held = holdsDeduction(last)
  const others = steps.find((step) => step.effect.totals.hourlyDeductionCents !== 0 && !isLimit(step))
  const causes: readonly Cause[] =
    held || holdsDeduction(first) || !others ? [{ kind: 'DEDUCTION_LIMIT', held }] : others.causes
  return steps.map((step) => (isLimit(step) ? { ...step, causes } : step))
}

/**
 * From a month to another by moves, what each changed, in cents. The effects add up to the difference of the two months.
 * A move that leads to a pay too high is made together with the next. Null when an end cannot be computed.
 */
export const stepsAlong = (start: World, moves: readonly Move[]): Step[] | null => {
  const first = stateOf(start)
  if (!first) return null
  const steps: Step[] = []
  let state = first
  let together: Move[] = []
  for (const move of moves) {
    if (isStill(together.at(-1)?.to ?? state.world, move)) continue
    together.push(move)
    const next = stateOf(move.to)
    if (!next) continue
    steps.push(...stepsTo(state, next, together))
    state = next
    together = []
  }
  return together.length === 0 ? limitAsSeen(steps, first, state) : null
}
