import { type Dated, type Day, findInForce, yearOf } from '../shared/index.ts'
import { KNOWN_UNTIL } from './coverage.ts'
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

/** A version on a day. `prolonged`: the day is beyond what is known, the value is the last one, inferred to hold still (grade D). */
export type VersionOn<Value> = Version<Value> & { readonly prolonged: boolean }

/** What every line, rule and document says of a prolonged value. */
export const PROLONGED_TEXT = 'provisoire, barème prolongé'

/** Last day for which a parameter is known: that of the tables, or the end of the year of its own last version if later. */
export const knownUntil = ({ versions }: Pick<Parameter<unknown>, 'versions'>): Day => {
  const lastYearEnd = `${yearOf(versions.at(-1)?.from ?? KNOWN_UNTIL)}-12-31`
  return lastYearEnd > KNOWN_UNTIL ? lastYearEnd : KNOWN_UNTIL
}

/** The version of a parameter on a day; undefined before the first. */
export const versionOn = <Value>(parameter: Parameter<Value>, day: Day): VersionOn<Value> | undefined => {
  const version = findInForce(parameter.versions, day)
  if (!version) return undefined
  const prolonged = day > knownUntil(parameter)
  return { ...version, grade: prolonged ? 'D' : version.grade, prolonged }
}

type Sourced = Pick<Version<unknown>, 'article' | 'sources'> & { readonly prolonged?: boolean }

/** Article, then titles of the documents read: what is printed beside a line. */
export const sourceText = ({ article, sources: ids, prolonged = false }: Sourced): string =>
  [...(article ? [article] : []), ...ids.map((id) => sources[id].title), ...(prolonged ? [PROLONGED_TEXT] : [])].join(
    ' ; ',
  )

/**
 * What a receipt of the State cites for a value: its article, else the official text or page where it was read; and that the
 * value is provisional where it is inferred, prolonged, or known from secondary sources alone, which the register names.
 */
export const legalText = ({ article, grade, sources: ids, prolonged = false }: Sourced & { grade: Grade }): string => {
  const official = ids.find((id) => officialSources.has(id))
  const text = article ?? (official && sources[official].title)
  if (prolonged) return text === undefined ? PROLONGED_TEXT : `${text} (${PROLONGED_TEXT})`
  if (text === undefined) return 'valeur provisoire'
  return grade === 'D' ? `${text} (valeur provisoire)` : text
}

/** The parameters that a result rests on. */
export type Used = readonly Parameter<unknown>[]

/** Ids of those whose value of the day is inferred or prolonged (grade D): what a result must show as provisional. */
export const provisionalIds = (used: Used, day: Day): string[] =>
  used.filter((parameter) => versionOn(parameter, day)?.grade === 'D').map(({ id }) => id)

/** True when the value of the day of one of them is prolonged. */
export const restsOnProlonged = (used: Used, day: Day): boolean =>
  used.some((parameter) => versionOn(parameter, day)?.prolonged)

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
  used.flatMap((parameter) => {
    const version = versionOn(parameter, day)
    if (!version) return []
    const { id, label } = parameter
    return { parameterId: id, label, source: sourceText(version), grade: version.grade, since: version.from }
  })
