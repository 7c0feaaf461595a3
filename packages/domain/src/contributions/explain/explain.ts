import type { EstimateInput } from '../estimate-input.ts'
import type { EstimateResult } from '../estimate-result.ts'
import { type Amounts, addEffects, amountsOf, amountsOfParts, differenceOf, type Effect, isNothing } from './amounts.ts'
import type { Cause } from './causes.ts'
import { movesBetween, worldOf } from './moves.ts'
import { sentenceOf, summaryOf } from './sentences.ts'
import { type Step, stateOf, stepsAlong } from './steps.ts'

/** A month: what was asked, what was answered, today or when it was declared. */
export interface ExplainedMonth {
  input: EstimateInput
  result: EstimateResult
}

/** Why some amounts differ. */
export interface Reason {
  /** One cause; several only when they could not be told apart. */
  causes: Cause[]
  /** In French, with its amount. */
  sentence: string
  effect: Effect
}

/** Why two months differ. */
export interface Explanation {
  /** In French: what the employer pays from one month to the other. */
  summary: string
  /** What the two months' answers differ by: the sum of the effects of the reasons, to the cent. */
  difference: Effect
  /** In the order in which the factors are changed, what follows from them last. */
  reasons: Reason[]
  /** Ids of the parameters of grade D (inferred or prolonged) that one month or the other rests on. */
  provisional: string[]
  /** True when one month or the other rests on prolonged values. */
  prolonged: boolean
}

/**
 * Why two months differ, line by line: the factors are changed one at a time from the first month to the second, in a
 * fixed order, and each is answerable for what its change moves (docs/decisions/020-explaining-two-months.md). The effects
 * add up exactly to the difference, on each line and on each total. Amounts that the tables of today do not give again
 * are a reason of their own.
 */
export const explain = (before: ExplainedMonth, after: ExplainedMonth): Explanation => {
  const difference = differenceOf(amountsOf(before.result), amountsOf(after.result))
  const steps = reasonsOf(stepsOf(before, after))
  return {
    summary: summaryOf(before.result, after.result),
    difference,
    reasons: steps.map(({ causes, effect }) => ({
      causes: [...causes],
      sentence: sentenceOf(causes, effect),
      effect,
    })),
    provisional: [...new Set([...before.result.provisional, ...after.result.provisional])],
    prolonged: before.result.prolonged || after.result.prolonged,
  }
}

/** The steps from the amounts kept for a month to those kept for another. */
const stepsOf = (before: ExplainedMonth, after: ExplainedMonth): Step[] => {
  const start = worldOf(before.input)
  const moves = movesBetween(before.input, after.input)
  const along = stepsAlong(start, moves)
  const first = stateOf(start)
  const last = stateOf(moves.at(-1)?.to ?? start)
  if (!along || !first || !last) return [recordStep(before, amountsOf(before.result), amountsOf(after.result))]
  return [
    recordStep(before, amountsOf(before.result), amountsOfParts(first.parts)),
    ...along,
    recordStep(after, amountsOfParts(last.parts), amountsOf(after.result)),
  ]
}

/** What the amounts kept for a month and those of the tables of today differ by. */
const recordStep = ({ input }: ExplainedMonth, from: Amounts, to: Amounts): Step => ({
  causes: [{ kind: 'RECORD', period: input.period }],
  effect: differenceOf(from, to),
})

const consequences: readonly Cause['kind'][] = [
  'CEILING_CROSSED',
  'EXEMPTION_FOLLOWS',
  'DEDUCTION_HOURS',
  'DEDUCTION_LIMIT',
  'WITHHOLDING_FOLLOWS',
]

const isConsequence = ({ causes }: Step): boolean => causes.every(({ kind }) => consequences.includes(kind))

/** The same cause met at several steps: from where it started to where it ended. */
const joined = (first: Cause, last: Cause): Cause => {
  if (first.kind === 'WITHHOLDING_FOLLOWS' && last.kind === first.kind) return { ...last, fromPcm: first.fromPcm }
  if (first.kind === 'DEDUCTION_HOURS' && last.kind === first.kind) {
    return { ...last, fromHundredths: first.fromHundredths }
  }
  return last
}

/** Steps of the same cause as one, in order; consequences last; what moves nothing is left out. */
const reasonsOf = (steps: readonly Step[]): Step[] => {
  const byCause = new Map<string, Step>()
  for (const step of steps) {
    const key = isConsequence(step) ? step.causes.map(({ kind }) => kind).join() : JSON.stringify(step.causes)
    const known = byCause.get(key)
    byCause.set(key, known ? { causes: joinAll(known, step), effect: addEffects(known.effect, step.effect) } : step)
  }
  const moving = [...byCause.values()].filter(({ effect }) => !isNothing(effect))
  return [...moving.filter((step) => !isConsequence(step)), ...moving.filter(isConsequence)]
}

const joinAll = (known: Step, step: Step): Cause[] =>
  step.causes.map((cause, index) => joined(known.causes[index] ?? cause, cause))
