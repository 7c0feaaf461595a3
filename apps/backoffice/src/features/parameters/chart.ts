import { frenchLongDay } from '@cesu/domain/shared'
import { type ChartStep, day as written } from '@cesu/ui/design'
import type { Version } from './parameter.ts'

/** A point of the line, and the day from which its value is in force, YYYY-MM-DD. */
type Start = ChartStep & { readonly day: string }

/** A figure of a parameter through time, ready to draw. */
export interface Steps {
  /** Oldest first; the last one repeats the value, on the day when the line ends. */
  steps: readonly ChartStep[]
  /** Spans of inferred values (grade D), in milliseconds. */
  provisional: readonly (readonly [from: number, to: number])[]
  /** The same in one sentence, for those who do not see the line. */
  summary: string
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The names of the figures of a parameter, in the order of its last version; '' alone for a single figure. */
export const figureLabels = (versions: readonly Version[]): string[] => [
  ...new Set(versions.toReversed().flatMap(({ figures }) => figures.map(({ label }) => label))),
]

/** The figure to show first: one that has moved, else the first one. */
export const tellingLabel = (versions: readonly Version[]): string => {
  const labels = figureLabels(versions)
  const moves = (label: string) => new Set(versions.map((version) => figureOf(version, label)?.number)).size > 1
  return labels.find(moves) ?? labels[0] ?? ''
}

/** One figure of a version, by its name; undefined when the version has none. */
export const figureOf = ({ figures }: Version, label: string) => figures.find((figure) => figure.label === label)

/** One figure through time, up to today or to the last start; null for a text, which has no line. */
export function stepsOf(versions: readonly Version[], label: string, today: string): Steps | null {
  const starts = versions.flatMap((version): (Start & { grade: Version['grade'] })[] => {
    const figure = figureOf(version, label)
    if (!figure || figure.number === null) return []
    const { from, grade } = version
    return [{ time: timeOf(from), day: from, since: written(from), number: figure.number, text: figure.text, grade }]
  })
  const first = starts[0]
  const last = starts.at(-1)
  if (!first || !last) return null
  const end = last.day < today ? today : last.day
  const ends = [...starts.slice(1).map(({ time }) => time), timeOf(end)]
  return {
    steps: [...starts, { ...last, since: written(end), time: timeOf(end) }],
    provisional: starts.flatMap(({ grade, time }, index) => (grade === 'D' ? [[time, ends[index] ?? time]] : [])),
    summary: summaryOf(starts),
  }
}

function summaryOf(starts: readonly Start[]): string {
  const moves = starts.filter(({ number }, index) => number !== starts[index - 1]?.number)
  const [first, last] = [moves[0], moves.at(-1)]
  if (!first || !last) return ''
  if (first === last) return `${first.text} depuis le ${frenchLongDay(first.day)}, sans changement.`
  const changes = moves.length === 2 ? '1 changement' : `${moves.length - 1} changements`
  return `De ${first.text} le ${frenchLongDay(first.day)} à ${last.text} depuis le ${frenchLongDay(last.day)}, en ${changes}.`
}
