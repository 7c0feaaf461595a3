import type { Spread } from './measure.ts'
import { isKept, type Promised } from './promise.ts'

/** A line of the table. */
export interface Row {
  readonly what: string
  /** What it is compared with, measured in the same run. */
  readonly against: string
  readonly ratio: Spread
  /** Absent: for information. */
  readonly promise?: Promised
}

const number = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

const shown = (value: number): string => (Math.abs(value) >= 1_000 ? whole : number).format(value)

const shownPromise = ({ least, most }: Promised): string =>
  least === undefined ? `≤ ${shown(most ?? 0)}` : `≥ ${shown(least)}`

const verdict = ({ ratio, promise }: Row): string => {
  if (!promise) return ''
  return isKept(ratio.median, promise) ? '✓' : '✗'
}

const cellsOf = (row: Row): string[] => [
  row.what,
  row.against,
  shown(row.ratio.median),
  `${shown(row.ratio.least)} à ${shown(row.ratio.most)}`,
  row.promise ? shownPromise(row.promise) : 'pour information',
  verdict(row),
]

const heads = ['Mesure', 'Par rapport à (même exécution)', 'Rapport', 'Étendue', 'Promesse', '']

const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join('  ')

/** The table, one line of text a row. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines.map((cells) => padded(cells, widths).trimEnd()).join('\n')
}

/** "0,95 µs, 1 050 000/s" of a time by payslip in nanoseconds. */
export const shownTime = (nanoseconds: number): string => {
  const time = nanoseconds < 1_000 ? `${shown(nanoseconds)} ns` : `${shown(nanoseconds / 1_000)} µs`
  return `${time}, ${shown(1e9 / nanoseconds)}/s`
}
