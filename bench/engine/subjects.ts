import { makeRandom } from '../../packages/domain/proof/random.ts'
import { makeCoveredSituation } from '../../packages/domain/proof/situations.ts'
import {
  addSituation,
  type Batch,
  computeBatch,
  contributionsOf,
  makeBatch,
} from '../../packages/domain/src/contributions/batch/batch.ts'
import type { BatchSituation } from '../../packages/domain/src/contributions/batch/plan.ts'
import { estimate } from '../../packages/domain/src/contributions/estimate.ts'
import { type EstimateInput, parseEstimateInput } from '../../packages/domain/src/contributions/estimate-input.ts'
import { grossUp } from '../../packages/domain/src/contributions/gross-up.ts'
import { payslipFromGross } from '../../packages/domain/src/contributions/payslip.ts'
import { scheduleFor } from '../../packages/domain/src/contributions/schedule.ts'
import type { Task } from '../measure.ts'
import { floorLines, floorTotals, runFloor } from './baseline-floor.ts'
import { hoursHundredths, payCents, ROWS, situation } from './pays.ts'

/** The same pays as questions of the contract: their kind is GROSS, or NET for the gross-up. */
const questions = (kind: 'GROSS' | 'NET'): EstimateInput[] =>
  Array.from(payCents, (amountCents, row) => {
    const hours = (hoursHundredths[row] ?? 0) / 100
    const parsed = parseEstimateInput({ ...situation, pay: { kind, amountCents }, hours })
    if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
    return parsed.input
  })

/** What is read of each answer, so that none is worked out for nothing: its cents add up here. */
let sum = 0

const asking = (inputs: readonly EstimateInput[]): Task => {
  return () => {
    for (const input of inputs) {
      const answer = estimate(input)
      if ('lines' in answer) sum += answer.costAfterCreditCents + answer.lines.length
    }
    return inputs.length
  }
}

export const estimateFromGross = asking(questions('GROSS'))
export const estimateFromNet = asking(questions('NET'))

const random = makeRandom(2_026)

/** Every month, territory, scheme, exemption and kind of pay: what the engine meets over a year's file at its worst. */
export const estimateOfAnything = asking(Array.from({ length: 4_096 }, () => makeCoveredSituation(random)))

const schedule = scheduleFor(situation)

/** The payslip alone: every line an object, without relief, withholding nor credit. */
export const payslipAlone: Task = () => {
  for (const gross of payCents) sum += payslipFromGross(schedule, gross).lines.length
  return ROWS
}

/** The gross of a net, alone. */
export const grossUpAlone: Task = () => {
  for (const net of payCents) {
    sum += grossUp(schedule, net).grossCents
  }
  return ROWS
}

/** A batch of these pays. */
export const makePayBatch = (payKind: BatchSituation['payKind'], capacity: number): Batch => {
  const batch = makeBatch(capacity)
  const added = addSituation(batch, { ...situation, payKind, hourlyDeduction: true, withholding: 'NONE' })
  if ('refusals' in added) throw new Error(JSON.stringify(added.refusals))
  for (let row = 0; row < capacity; row++) {
    batch.input.payCents[row] = payCents[row % ROWS] ?? 0
    batch.input.hoursHundredths[row] = hoursHundredths[row % ROWS] ?? 0
  }
  return batch
}

const computing = (batch: Batch): Task => {
  return () => {
    computeBatch(batch, batch.capacity)
    return batch.capacity
  }
}

export const batchFromGross = computing(makePayBatch('GROSS', ROWS))
export const batchFromNet = computing(makePayBatch('NET', ROWS))

/** The floor and the batch must do the same work: every column equal, or there is nothing to compare. */
export const checkFloor = (): void => {
  const batch = makePayBatch('GROSS', ROWS)
  computeBatch(batch, ROWS)
  runFloor()
  const isDue = (_: Int32Array, index: number) => {
    const base = contributionsOf(batch, 0)[index]?.base
    return base === 'GROSS' || base === 'UP_TO_CEILING' || base === 'UP_TO_4_CEILINGS' || base === 'CSG'
  }
  const ours = [...batch.output.lines.filter(isDue)]
  const theirs = [...floorLines]
  for (const total of Object.keys(floorTotals) as (keyof typeof floorTotals)[]) {
    ours.push(batch.output[total])
    theirs.push(floorTotals[total])
  }
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error('The floor and the batch do not agree')
}

/** The answers that were read: printed, so that they are. */
export const readSoFar = (): number => sum
