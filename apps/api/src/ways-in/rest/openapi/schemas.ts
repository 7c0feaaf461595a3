import type { ExpectedFields } from '@cesu/domain/shared'
import { z } from 'zod'
import { words } from './words.ts'

/** A schema as OpenAPI 3.1 writes it: JSON Schema 2020-12. */
export type Schema = z.core.JSONSchema.JSONSchema

/** What a schema of zod is written with. */
export interface Written {
  /** Where it stands, which tells apart names that mean several things: « declarations.cancel.input ». */
  of: string
  io: 'input' | 'output'
  /** What each field of an input expects, in French. */
  expected?: ExpectedFields | undefined
  /** The only fields of the whole that are written; all unless told. */
  keep?: (name: string) => boolean
}

/** A schema of zod, each of its fields said in French, with the shape of the days, months and instants that zod checks by itself. */
export function schemaOf(schema: z.ZodType, { of, io, expected = {}, keep }: Written): Schema {
  // What takes nothing has no body.
  if (schema instanceof z.ZodUndefined) return {}
  const { $schema: _, ...whole } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return told(keep ? only(whole, keep) : whole, { at: [of], path: [], io, expected })
}

const only = (whole: Schema, keep: (name: string) => boolean): Schema => ({
  ...whole,
  properties: Object.fromEntries(Object.entries(whole.properties ?? {}).filter(([name]) => keep(name))),
  ...(whole.required ? { required: whole.required.filter(keep) } : {}),
})

/** Where a schema is: `at` has the names from the top, with what the whole is; `path` as refusals write it. */
interface Place extends Required<Pick<Written, 'io'>> {
  at: readonly string[]
  path: readonly string[]
  expected: ExpectedFields
}

function told(schema: Schema, place: Place): Schema {
  const { additionalProperties, minimum, maximum, properties, anyOf, oneOf, items, ...rest } = schema
  const each = (parts: Schema['anyOf']) => parts?.map((part) => told(part as Schema, place))
  const fields = Object.entries(properties ?? {}).map(([name, field]) => {
    const inside = { ...place, at: [...place.at, name], path: [...place.path, name] }
    return [name, described(told(field as Schema, inside), name, inside)] as const
  })
  return present({
    ...rest,
    // The bounds of what a number of JavaScript counts say nothing of the field.
    minimum: minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum,
    maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
    ...{ anyOf: each(anyOf), oneOf: each(oneOf) },
    items: items && told(items as Schema, { ...place, path: [...place.path, '*'] }),
    properties: properties && Object.fromEntries(fields),
    // What a client does not know may come one day: only what is sent is closed.
    additionalProperties: place.io === 'output' ? undefined : additionalProperties,
  })
}

const present = (schema: object): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined)) as Schema

function described(field: Schema, name: string, { at, path, expected }: Place): Schema {
  const expects = expected[path.join('.')]
  const said = wordsOf(at)
  const description = expects === undefined ? `${said}.` : `${said}. Attendu : ${expects}.`
  const { anyOf } = field
  const parts = anyOf ? { anyOf: (anyOf as Schema[]).map((part) => shaped(part, name)) } : {}
  return { ...shaped(field, name), ...parts, description }
}

/** A text with the shape that its name promises: the days, months and instants of the whole API are written alike. */
function shaped(schema: Schema, name: string): Schema {
  const { pattern, ...rest } = schema
  // The pattern of a UUID only says its format again.
  if (schema.format === 'uuid') return rest as Schema
  if (![schema.type].flat().includes('string') || schema.enum !== undefined) return schema
  if (/^(?:p|.+P)eriod$/.test(name)) return { ...schema, pattern: PERIOD }
  if (/Day(?:Worked)?$/.test(name) || name === 'changeableUntil') return { ...schema, format: 'date' }
  return name === 'at' || name.endsWith('At') ? { ...schema, format: 'date-time' } : schema
}

const PERIOD = '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])$'

/** What a field is: the words of the longest end of its path; a name alone is first that of its context. */
function wordsOf(at: readonly string[]): string {
  const ends = at.map((_, from) => at.slice(from).join('.'))
  const name = ends.pop() ?? ''
  const context = at[0]?.split('.')[0]
  const found = [...ends, `${context}.${name}`, name].find((end) => Object.hasOwn(words, end))
  if (found === undefined) throw new Error(`no words for the field ${at.join('.')}: rest/openapi/words.ts`)
  return words[found] ?? ''
}
