import { z } from 'zod'
import type { Parameter, Version } from '../parameters/parameter.ts'
import { parameters } from '../parameters/register.ts'
import { addDays, type Day, findInForce, isDay } from '../shared/index.ts'

const day = z.string().refine(isDay)

/** Another value of a parameter, between two days. Only for a parameter whose value is one whole number. */
export const TableChange = z.strictObject({
  /** Its id in the register: "er_at". */
  parameter: z.string(),
  /** First day of the value. */
  from: day,
  /** Last day of the value; absent: until the next known version. */
  until: day.optional(),
  /** Per 100 000, cents or a count, as the register says of it. */
  value: z.int().min(0).max(100_000_000),
})

export type TableChange = z.infer<typeof TableChange>

/** What a table of changes is refused for, in French: the first thing. */
type ReadTables = { changes: TableChange[] } | { refused: string }

const parameterOf = (id: string): Parameter<unknown> | undefined => parameters.find((parameter) => parameter.id === id)

/** Reads a table of changes from JSON: a list of { parameter, from, until?, value }, at most 100. */
export function readTableChanges(value: unknown): ReadTables {
  const read = z.array(TableChange).min(1).max(100).safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    return {
      refused: `${issue?.path.join('.') || 'table'} : attendu, une liste de {"parameter", "from", "until", "value"}, jours écrits AAAA-MM-JJ, valeur entière.`,
    }
  }
  const refused = read.data.map(refusalOf).find((sentence) => sentence !== null)
  return refused === undefined || refused === null ? { changes: read.data } : { refused }
}

function refusalOf({ parameter: id, from, until }: TableChange): string | null {
  const parameter = parameterOf(id)
  if (parameter === undefined) return `${id} : ce paramètre n’est pas au registre.`
  const found = findInForce(parameter.versions, from)
  if (found === undefined) return `${id} : rien n’est connu le ${from}, ni avant ; commencez plus tard.`
  if (typeof found.value !== 'number') return `${id} : sa valeur n’est pas un nombre seul, elle ne se change pas ici.`
  return until !== undefined && until < from ? `${id} : le dernier jour vient avant le premier.` : null
}

/**
 * Puts other values in the tables, for good: only in a thread of its own, before anything is computed there, since what is worked out of the
 * tables is kept. Changes that {@link readTableChanges} accepted.
 */
export function changeTables(changes: readonly TableChange[]): void {
  for (const change of changes) {
    const parameter = parameterOf(change.parameter)
    if (parameter === undefined) throw new RangeError(`${change.parameter} is no parameter`)
    Object.assign(parameter, { versions: changed(parameter.versions, change) })
  }
}

/** The versions of a parameter with another value between two days: what was in force afterwards is so again. */
export function changed<V extends Version<unknown>>(
  versions: readonly V[],
  { from, until, value }: Pick<TableChange, 'from' | 'until' | 'value'>,
): V[] {
  const replaced = findInForce(versions, from)
  if (replaced === undefined) throw new RangeError(`No version in force on ${from}`)
  const next = nextDay(versions, { from, until })
  const after = next === undefined ? undefined : findInForce(versions, next)
  return [
    ...versions.filter((version) => version.from < from),
    { ...replaced, from, value, grade: 'D' },
    ...(next === undefined || after === undefined ? [] : [{ ...after, from: next }]),
    ...versions.filter((version) => next !== undefined && version.from > next),
  ]
}

/** The day on which the other value ends: after its last day, or with the next known version; undefined when nothing ends it. */
const nextDay = (
  versions: readonly Version<unknown>[],
  { from, until }: Pick<TableChange, 'from' | 'until'>,
): Day | undefined => (until === undefined ? versions.find((version) => version.from > from)?.from : addDays(until, 1))
