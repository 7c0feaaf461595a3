import type { Base } from '../../parameters/contribution.ts'

/** What a batch reads: one value a row in each column. All are whole numbers. */
export interface BatchInput {
  /** Which situation of the batch: the index that `addSituation` gave. */
  readonly situation: Uint16Array
  /** The pay in cents, of the kind of the situation: 1 to 100 000 000, by hour or by month. */
  readonly payCents: Int32Array
  /** Hours of the month, in hundredths: 50 to 40 000. */
  readonly hoursHundredths: Uint16Array
  /** The rate sent by the tax office, in pcm; read where the situation withholds at a RATE. */
  readonly withholdingPcm: Int32Array
  readonly meals: Uint8Array
  readonly lodgingMonths: Uint8Array
  readonly reimbursementsCents: Int32Array
}

/** What a batch answers: the amounts of an estimate, in cents, one a row in each column. */
export interface BatchOutput {
  /**
   * 1 where `estimate` refuses the row (a pay too high, benefits above the net…): its other columns mean nothing, ask
   * `estimate` for the reasons. Else 0.
   */
  readonly refused: Uint8Array
  readonly grossCents: Int32Array
  /** The net, which is the montant net social too. */
  readonly netCents: Int32Array
  readonly netTaxableCents: Int32Array
  readonly withholdingCents: Int32Array
  readonly netPaidCents: Int32Array
  readonly employeeTotalCents: Int32Array
  readonly employerTotalCents: Int32Array
  readonly exemptionCents: Int32Array
  readonly hourlyDeductionCents: Int32Array
  readonly contributionsCents: Int32Array
  readonly totalCostCents: Int32Array
  readonly taxCreditCents: Int32Array
  readonly costAfterCreditCents: Int32Array
  /**
   * The amounts of the lines: `lines[k][row]` is what the k-th contribution of the row's situation costs, 0 where it is not
   * due. `contributionsOf` says which one that is.
   */
  readonly lines: readonly Int32Array[]
}

/**
 * The bases of the rows, in cents: what `basesOf` says of each. In 64-bit floats, though whole: to turn an integer into a
 * float at each product took as long as the product.
 */
export type BaseColumns = Readonly<Record<Base, Float64Array>>

/** What lines add up to, in cents: a line adds to one of these. */
export interface TotalColumns {
  /** Of the employee: CSG not deductible and CRDS, on which income tax bears. */
  readonly taxed: Int32Array
  readonly untaxed: Int32Array
  /** Of the employer: what the exemption or the deduction of the situation may take off. */
  readonly relievable: Int32Array
  readonly unrelievable: Int32Array
}

/** Where a gross is looked for: rows still without one, their net, the gross that is tried, what it leaves. */
export interface SearchColumns {
  readonly rows: Uint32Array
  readonly wanted: Float64Array
  readonly start: Float64Array
  readonly tried: Float64Array
  readonly csgBase: Float64Array
  readonly net: Float64Array
}

/** All the columns of a batch. */
export interface Columns {
  readonly input: BatchInput
  readonly output: BatchOutput
  readonly bases: BaseColumns
  readonly totals: TotalColumns
  readonly search: SearchColumns
}

/** Most contributions that a schedule has, with some to spare. */
const MOST_LINES = 32

const makeInput = (capacity: number): BatchInput => ({
  situation: new Uint16Array(capacity),
  payCents: new Int32Array(capacity),
  hoursHundredths: new Uint16Array(capacity),
  withholdingPcm: new Int32Array(capacity),
  meals: new Uint8Array(capacity),
  lodgingMonths: new Uint8Array(capacity),
  reimbursementsCents: new Int32Array(capacity),
})

const makeOutput = (capacity: number): BatchOutput => {
  const cents = (): Int32Array => new Int32Array(capacity)
  return {
    refused: new Uint8Array(capacity),
    grossCents: cents(),
    netCents: cents(),
    netTaxableCents: cents(),
    withholdingCents: cents(),
    netPaidCents: cents(),
    employeeTotalCents: cents(),
    employerTotalCents: cents(),
    exemptionCents: cents(),
    hourlyDeductionCents: cents(),
    contributionsCents: cents(),
    totalCostCents: cents(),
    taxCreditCents: cents(),
    costAfterCreditCents: cents(),
    lines: Array.from({ length: MOST_LINES }, cents),
  }
}

const makeBases = (capacity: number): BaseColumns => {
  const cents = (): Float64Array => new Float64Array(capacity)
  return {
    GROSS: cents(),
    UP_TO_CEILING: cents(),
    UP_TO_4_CEILINGS: cents(),
    ABOVE_CEILING: cents(),
    BETWEEN_1_AND_8_CEILINGS: cents(),
    UP_TO_8_CEILINGS_ONCE_ABOVE_1: cents(),
    CSG: cents(),
  }
}

const makeTotals = (capacity: number): TotalColumns => ({
  taxed: new Int32Array(capacity),
  untaxed: new Int32Array(capacity),
  relievable: new Int32Array(capacity),
  unrelievable: new Int32Array(capacity),
})

const makeSearch = (capacity: number): SearchColumns => {
  const cents = (): Float64Array => new Float64Array(capacity)
  return {
    rows: new Uint32Array(capacity),
    wanted: cents(),
    start: cents(),
    tried: cents(),
    csgBase: cents(),
    net: cents(),
  }
}

export const makeColumns = (capacity: number): Columns => ({
  input: makeInput(capacity),
  output: makeOutput(capacity),
  bases: makeBases(capacity),
  totals: makeTotals(capacity),
  search: makeSearch(capacity),
})
