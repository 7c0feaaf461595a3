/** A promise of the project: the ratio that keeps it, at least or at most. */
export interface Promised {
  /** In the words of the issue that promises it. */
  readonly wording: string
  readonly least?: number
  readonly most?: number
}

export const isKept = (
  ratio: number,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Promised,
): boolean => ratio >= least && ratio <= most
