/** Rows side by side that are in the same situation: `to` is not among them. */
export interface Run {
  readonly from: number
  readonly to: number
}
