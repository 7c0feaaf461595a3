import { type Dated, type Day, findInForce } from '../shared/index.ts'
import { type Grade, officialSources, type SourceId, sources } from './sources.ts'

/** One value of a parameter: since when, how far it may be trusted, where it was read. */
export interface Version<Value> extends Dated {
  readonly value: Value
  readonly grade: Grade
  readonly sources: readonly [SourceId, ...SourceId[]]
  /** Article of the law or of the agreement, when known. */
  readonly article?: string
  /** What a careful reader must know about the value, in French. */
  readonly note?: string
}

/** A value of the law that changes with time: versions oldest first; an old version is never edited. */
export interface Parameter<Value> {
  readonly id: string
  /** What it is, in French. */
  readonly label: string
  readonly versions: readonly Version<Value>[]
}

/** Article, then titles of the documents read: what is printed beside a line. */
export const sourceText = ({ article, sources: ids }: Pick<Version<unknown>, 'article' | 'sources'>): string =>
  [...(article ? [article] : []), ...ids.map((id) => sources[id].title)].join(' ; ')

/**
 * What a receipt of the State cites for a value: its article, else the official text or page where it was read; and that the
 * value is provisional where it is inferred, or known from secondary sources alone, which the register names.
 */
export const legalText = ({ article, grade, sources: ids }: Omit<Version<unknown>, 'value' | 'from'>): string => {
  const official = ids.find((id) => officialSources.has(id))
  const text = article ?? (official && sources[official].title)
  if (text === undefined) return 'valeur provisoire'
  return grade === 'D' ? `${text} (valeur provisoire)` : text
}

/** The parameters that a result rests on. */
export type Used = readonly Parameter<unknown>[]

/** Ids of those whose value of the day is inferred (grade D): what a result must show as provisional. */
export const provisionalIds = (used: Used, day: Day): string[] =>
  used.filter(({ versions }) => findInForce(versions, day)?.grade === 'D').map(({ id }) => id)

/** A rule that a result rests on: what it is, where it was read, how far it may be trusted, since when it is in force. */
export interface Rule {
  parameterId: string
  label: string
  source: string
  grade: Grade
  since: Day
}

/** The rules in force on a day among parameters; one that is not in force yet is left out. */
export const rulesOf = (used: Used, day: Day): Rule[] =>
  used.flatMap(({ id, label, versions }) => {
    const version = findInForce(versions, day)
    if (!version) return []
    return { parameterId: id, label, source: sourceText(version), grade: version.grade, since: version.from }
  })
