import { addDays, type Day } from '../shared/index.ts'
import type { Figure, Figures } from './figures.ts'
import { type Parameter, sourceText } from './parameter.ts'
import { type Grade, sources } from './sources.ts'

/** A parameter of the law as a page or an export shows it: plain data, in French. */
export interface RegisteredParameter {
  readonly id: string
  /** What it is about, for instance « Cotisations du salarié ». */
  readonly theme: string
  readonly label: string
  /** What its figures are counted in, for instance « % » or « € par heure ». */
  readonly unit: string
  /** Oldest first. */
  readonly versions: readonly RegisteredVersion[]
}

/** One value of a parameter, and what it rests on. */
export interface RegisteredVersion {
  readonly from: Day
  /** Last day of the value; null for the last one known. */
  readonly until: Day | null
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

const versionsOf = <Value>({ versions }: Parameter<Value>, figures: Figures<Value>): readonly RegisteredVersion[] =>
  versions.map((version, index) => {
    const next = versions[index + 1]
    const { from, value, grade, article = null, note = null } = version
    return {
      from,
      until: next ? addDays(next.from, -1) : null,
      value: printed(figures(value)),
      figures: figures(value),
      grade,
      source: sourceText(version),
      article,
      documents: version.sources.map((id) => ({ url: null, ...sources[id] })),
      note,
    }
  })

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
