import { addDays, type Day } from '../shared/index.ts'
import type { Figure, Figures } from './figures.ts'
import { knownUntil, type Parameter, PROLONGED_TEXT, sourceText, type VersionOn, versionOn } from './parameter.ts'
import { type Grade, sources } from './sources.ts'

/** A parameter of the law as a page or an export shows it: plain data, in French. */
export interface RegisteredParameter {
  readonly id: string
  /** What it is about, for instance « Cotisations du salarié ». */
  readonly theme: string
  readonly label: string
  /** What its figures are counted in, for instance « % » or « € par heure ». */
  readonly unit: string
  /** Oldest first; the last one is the prolongation of the last one known. */
  readonly versions: readonly RegisteredVersion[]
}

/** One value of a parameter, and what it rests on. */
export interface RegisteredVersion {
  readonly from: Day
  /** Last day of the value; null for the last one. */
  readonly until: Day | null
  /** True for the last known value, prolonged beyond the day until which the parameter is known. */
  readonly prolonged: boolean
  /** The whole value, printable. */
  readonly value: string
  readonly figures: readonly Figure[]
  readonly grade: Grade
  /** Article, then titles of the documents, as printed beside a line. */
  readonly source: string
  readonly article: string | null
  readonly documents: readonly { readonly title: string; readonly url: string | null }[]
  readonly note: string | null
}

/** A parameter in the register: the table itself, and what the register shows of it, printed once. */
export interface Entry {
  readonly parameter: Parameter<unknown>
  readonly registered: () => RegisteredParameter
}

/** What some parameters have in common. */
interface Kind<Value> {
  readonly theme: string
  readonly unit: string
  readonly figures: Figures<Value>
}

const printed = (figures: readonly Figure[]): string =>
  figures.map(({ label, text }) => (label === '' ? text : `${label} : ${text}`)).join(' ; ')

/** The versions of a parameter, then the last one again from the first day beyond what is known: prolonged, grade D. */
const withProlonged = <Value>(parameter: Parameter<Value>): VersionOn<Value>[] => {
  const from = addDays(knownUntil(parameter), 1)
  const prolonged = versionOn(parameter, from)
  return [
    ...parameter.versions.map((version) => ({ ...version, prolonged: false })),
    ...(prolonged ? [{ ...prolonged, from }] : []),
  ]
}

const versionsOf = <Value>(parameter: Parameter<Value>, figures: Figures<Value>): readonly RegisteredVersion[] =>
  withProlonged(parameter).map((version, index, versions) => {
    const next = versions[index + 1]
    const { from, value, grade, prolonged, article = null, note = null } = version
    return {
      from,
      until: next ? addDays(next.from, -1) : null,
      prolonged,
      value: printed(figures(value)),
      figures: figures(value),
      grade,
      source: sourceText(version),
      article,
      documents: version.sources.map((id) => ({ url: null, ...sources[id] })),
      note: prolonged ? PROLONGED_NOTE : note,
    }
  })

/** What a reader must know of it. */
const PROLONGED_NOTE = `Valeur ${PROLONGED_TEXT} : celle de cette période n’est pas encore connue, la précédente est reprise.`

/** The entries of parameters of one kind: they can be printed because their values are of that kind. */
export const entriesOf = <Value>(kind: Kind<Value>, ...parameters: readonly Parameter<Value>[]): Entry[] =>
  parameters.map((parameter) => {
    const { theme, unit, figures } = kind
    const { id, label } = parameter
    let known: RegisteredParameter | undefined
    const registered = (): RegisteredParameter => {
      known ??= { id, theme, label, unit, versions: versionsOf(parameter, figures) }
      return known
    }
    return { parameter, registered }
  })
