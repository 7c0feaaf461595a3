import { addSituation, type Batch, computeBatch, makeBatch } from '../contributions/batch/batch.ts'
import type { BatchSituation } from '../contributions/batch/plan.ts'
import { estimate } from '../contributions/estimate.ts'
import { questionOfRecord, type StoredQuestion } from '../declarations/month.ts'
import { type Cents, yearOf } from '../shared/index.ts'
import { asked, plainFields, situationFields, type Totals, totals } from './fields.ts'
import { cellOf, type ReplayCell } from './report.ts'
import { isFull, type StagedRows, sortRows, stagedRows } from './staged-rows.ts'

/** A month that is not plain, with its employer: what the engine was asked, and what it answered. */
export interface OtherMonth extends StoredQuestion, Totals {
  readonly employerId: string
}

/** What a replay found since its beginning. */
export interface Replayed {
  readonly cells: ReplayCell[]
  /** The months of households that were asked for: "2026-03 <employer>". */
  readonly households: string[]
}

/** Declarations computed again under the tables of this thread, added up. */
export interface Replay {
  /** Where plain months wait: fill the row `count`, then call {@link added}. */
  readonly rows: StagedRows
  /** The place of a situation, by its text: {@link situationFields} between bars. */
  readonly situationAt: (text: string) => number
  readonly added: () => void
  /** Reads a month that is not plain; those of a household's month side by side, in the order of their registration. */
  readonly other: (month: OtherMonth) => void
  readonly end: () => Replayed
}

/** A thousand rows keep the columns of a batch in the processor's cache. */
const BLOCK = 1_024

/** A situation that was met; `index` is that of the batch, -1 when the law refuses it. */
interface Met {
  readonly period: string
  readonly cell: ReplayCell
  readonly index: number
}

/** What a replay holds while it goes on. */
interface Work {
  readonly cells: ReplayCell[]
  readonly batch: Batch
  readonly met: Met[]
  readonly rows: StagedRows
  /** The totals of the month under comparison, as the tables give them. */
  readonly next: Int32Array
  /** Called with each month: whether a cent of it moves, or the law refuses it. */
  readonly onDone: (isToSee: boolean, period: string, employer: string) => void
}

/** Which households are to be named: none, those of which a cent moves or that the law refuses, or all. */
export type NamedHouseholds = 'NONE' | 'MOVED' | 'ALL'

/** Computes declarations again. */
export function makeReplay({ households }: { households: NamedHouseholds }): Replay {
  const named = new Set<string>()
  const places = new Map<string, number>()
  const household = { key: '', exemptionUsedCents: 0 }
  const work: Work = {
    ...{ cells: [], batch: makeBatch(BLOCK), met: [], rows: stagedRows(), next: new Int32Array(totals.length) },
    onDone: (isToSee, period, employer) => {
      if (households === 'ALL' || (isToSee && households === 'MOVED')) named.add(`${period} ${employer}`)
    },
  }
  return {
    rows: work.rows,
    situationAt: (text) => {
      const known = places.get(text) ?? meet(work, text)
      places.set(text, known)
      return known
    },
    added: () => {
      work.rows.count += 1
      if (isFull(work.rows)) computeRows(work)
    },
    other: (month) => {
      const key = `${month.period} ${month.employerId}`
      if (household.key !== key) Object.assign(household, { key, exemptionUsedCents: 0 })
      const grossCents = replayOther(work, month, household)
      if (month.exemption === 'AGE_70') household.exemptionUsedCents += grossCents
    },
    end: () => {
      computeRows(work)
      return { cells: work.cells, households: [...named] }
    },
  }
}

/** Works out a situation that was not met yet: its place. */
function meet({ batch, cells, met }: Work, text: string): number {
  const situation = situationOf(text)
  const added = addSituation(batch, situation)
  const { period, territory, scheme } = situation
  const cell = cellOf(cells, { year: yearOf(period), territory, scheme })
  return met.push({ period, cell, index: 'index' in added ? added.index : -1 }) - 1
}

function metOf({ met, rows }: Work, row: number): Met {
  const found = met[rows.situation[row] ?? 0]
  if (found === undefined) throw new RangeError(`The situation of row ${row} was not met`)
  return found
}

/** Computes the rows that wait, by blocks in the order of their situations. */
function computeRows(work: Work): void {
  const { rows, batch, met } = work
  sortRows(rows, met.length)
  const inBlock: number[] = []
  for (let place = 0; place < rows.count; place++) {
    const row = rows.order[place] ?? 0
    const { cell, index, period } = metOf(work, row)
    cell.read += 1
    if (index === -1) {
      cell.refused += 1
      work.onDone(true, period, rows.employer[row] ?? '')
    } else {
      fill(batch, inBlock.length, { index, values: rows.values, from: row * plainFields.length })
      inBlock.push(row)
    }
    if (inBlock.length === BLOCK) computeBlock(work, inBlock)
  }
  computeBlock(work, inBlock)
  rows.count = 0
}

/** Computes the block that was filled with these rows, compares each with what is kept, and empties it. */
function computeBlock(work: Work, inBlock: number[]): void {
  const { batch, rows, next } = work
  computeBatch(batch, inBlock.length)
  const columns = totals.map((name) => batch.output[name])
  for (const [place, row] of inBlock.entries()) {
    const { cell, period } = metOf(work, row)
    const isRefused = batch.output.refused[place] === 1
    if (isRefused) cell.refused += 1
    for (const [index, column] of columns.entries()) next[index] = column[place] ?? 0
    const from = row * plainFields.length + asked.length
    const isMoved = !isRefused && tally(cell, rows.values.subarray(from, from + totals.length), next)
    work.onDone(isRefused || isMoved, period, rows.employer[row] ?? '')
  }
  inBlock.length = 0
}

/** Computes a month that is not plain: its gross, or the one that is kept where the law refuses it. */
function replayOther(work: Work, month: OtherMonth, household: { exemptionUsedCents: number }): Cents {
  const { period, territory, scheme, employerId } = month
  const cell = cellOf(work.cells, { year: yearOf(period), territory, scheme })
  cell.read += 1
  // What the first ones take of the household's ceiling moves with their gross.
  const { exemptionUsedCents } = month.exemption === 'AGE_70' ? household : month
  const answer = estimate(questionOfRecord({ ...month, exemptionUsedCents }))
  if ('refusals' in answer) {
    cell.refused += 1
    work.onDone(true, period, employerId)
    return month.grossCents
  }
  for (const [index, name] of totals.entries()) work.next[index] = answer[name]
  const kept = Int32Array.from(totals, (name) => month[name])
  work.onDone(tally(cell, kept, work.next), period, employerId)
  return answer.grossCents
}

type Written = Pick<StoredQuestion, 'period' | 'territory' | 'scheme' | 'exemption' | 'payKind' | 'withholdingKind'>

/** Reads a situation as it is written. */
function situationOf(text: string): BatchSituation {
  const values = text.split('|')
  const read = Object.fromEntries(situationFields.map((name, index) => [name, values[index] ?? '']))
  // Written by our own query, from columns of these very types.
  const { period, territory, scheme, exemption, payKind, withholdingKind } = read as unknown as Written
  return {
    ...{ period, territory, scheme, exemption, payKind, withholding: withholdingKind },
    nonResident: read['nonResident'] === 't',
    paidLeaveIncluded: read['paidLeaveIncluded'] === 't',
    shortContract: read['shortContract'] === 't',
    // As `estimate` reads a question that says nothing of it.
    hourlyDeduction: scheme === 'HOME_EMPLOYEE' && exemption === 'NONE',
  }
}

interface Source {
  readonly index: number
  readonly values: Int32Array
  readonly from: number
}

/** Puts the question of a staged row in a row of the batch. */
function fill({ input }: Batch, row: number, { index, values, from }: Source): void {
  const value = (place: number): number => values[from + place] ?? 0
  input.situation[row] = index
  input.payCents[row] = value(0)
  input.hoursHundredths[row] = value(1)
  input.withholdingPcm[row] = value(2)
  input.meals[row] = value(3)
  input.lodgingMonths[row] = value(4)
  input.reimbursementsCents[row] = value(5)
}

const placeOf = (name: (typeof totals)[number]): number => totals.indexOf(name)
const place = {
  ...{ employee: placeOf('employeeTotalCents'), employer: placeOf('employerTotalCents') },
  ...{ exemption: placeOf('exemptionCents'), deduction: placeOf('hourlyDeductionCents') },
  ...{ due: placeOf('contributionsCents'), net: placeOf('netCents'), credit: placeOf('taxCreditCents') },
}

/** Adds to a cell what a declaration's totals become; true when a cent moves. */
function tally(cell: ReplayCell, kept: Int32Array, next: Int32Array): boolean {
  const difference = (at: number): number => (next[at] ?? 0) - (kept[at] ?? 0)
  if (next.every((_value, at) => difference(at) === 0)) return false
  const due = difference(place.due)
  cell.moved += 1
  if (due > 0) cell.employersOweCents += due
  else cell.givenBackCents -= due
  cell.employeeCents += difference(place.employee)
  cell.employerCents += difference(place.employer)
  cell.exemptionCents += difference(place.exemption)
  cell.deductionCents += difference(place.deduction)
  cell.netCents += difference(place.net)
  cell.creditCents += difference(place.credit)
  return true
}
