/** A promise of the project: the ratio that keeps it, at least or at most. */
export interface Threshold {
  /** In the words of the issue that promises it (issue 3, "Fast"). */
  readonly wording: string
  readonly least?: number
  readonly most?: number
}

/** Every threshold of the bench; there is no other. */
export const thresholds = {
  model: {
    wording:
      'same kind of question with every line as an object, source and all: at least 15,000 times as many per second, median of 5',
    least: 15_000,
  },
  batch: {
    wording: 'ours in its batch form (columns in, columns out, for files) within 3 times of it',
    most: 3,
  },
  objects: { wording: 'with full result objects within 50 times', most: 50 },
  growth: { wording: 'time per payslip at 10^3, 10^5, 10^7 flat within 15 %', most: 1.15 },
  memory: { wording: 'memory of the batch form constant', most: 0.1 },
  grossUp: { wording: 'gross-up at most 3 times the price of a payslip', most: 3 },
} as const satisfies Readonly<Record<string, Threshold>>

export const isKept = (
  ratio: number,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Threshold,
): boolean => ratio >= least && ratio <= most
