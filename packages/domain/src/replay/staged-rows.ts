import { plainFields } from './fields.ts'

/** Rows that wait: enough that those of a same situation stand together, few enough to stay in memory. */
const STAGED = 32_768

/** Plain rows that were read and are not computed yet, in columns: whoever reads fills the row `count`, then says `added`. */
export interface StagedRows {
  count: number
  /** The place of a row's situation, below 65 536. */
  readonly situation: Uint16Array
  readonly employer: string[]
  /** A row after the other: `plainFields.length` whole numbers each. */
  readonly values: Int32Array
  /** The rows in the order of their situations. */
  readonly order: Uint16Array
}

export const stagedRows = (): StagedRows => ({
  ...{ count: 0, situation: new Uint16Array(STAGED), employer: [], order: new Uint16Array(STAGED) },
  values: new Int32Array(STAGED * plainFields.length),
})

/** Whether no other row can wait. */
export const isFull = ({ count }: StagedRows): boolean => count === STAGED

/** Puts the rows in the order of their situations, of which there are so many: a counting sort, nothing is compared. */
export function sortRows({ count, situation, order }: StagedRows, situations: number): void {
  const next = new Uint32Array(situations + 1)
  for (let row = 0; row < count; row++) {
    const after = (situation[row] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let place = 1; place <= situations; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0)
  for (let row = 0; row < count; row++) {
    const of = situation[row] ?? 0
    const place = next[of] ?? 0
    order[place] = row
    next[of] = place + 1
  }
}
