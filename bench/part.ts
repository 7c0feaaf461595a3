import type { Row } from './report.ts'

/** What a part of the bench found. */
export interface Findings {
  /** Ratios to baselines of the same run; a row that has a promise is judged by it. */
  readonly rows: readonly Row[]
  /** Absolute figures, one line each: to compare machines, not to judge. */
  readonly figures: readonly string[]
}

/** A part of the bench: measures that share their baselines, in one file of this folder. */
export interface Part {
  /** In French, above its table. */
  readonly title: string
  readonly measure: () => Findings | Promise<Findings>
}
