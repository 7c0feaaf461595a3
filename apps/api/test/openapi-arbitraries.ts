import fc, { type Arbitrary } from 'fast-check'
import { openApiDocument } from '../src/ways-in/rest/openapi/document.ts'
import { exampleOf, pathOf } from '../src/ways-in/rest/openapi/operation-object.ts'
import type { RestRoute } from '../src/ways-in/rest/route.ts'
import type { RestCall } from './rest-calls.ts'

type Schema = Readonly<Record<string, unknown>>
const { paths, components } = openApiDocument()

/** What nobody should send: other types, other alphabets, names that JavaScript gives a meaning to, numbers that do not fit. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '2026-10\u0000',
    '\u202e',
    '\ud83d',
    '٢٠٢٦-١٠',
    'É'.repeat(300),
  ),
  fc.constantFrom(
    "' OR 1=1 --",
    '$(id)',
    '../../etc/passwd',
    '%00',
    '<script>',
    '\r\nX: 1',
    'null',
    'NaN',
    '9'.repeat(5_000),
  ),
)
const hostileNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(
    -1,
    0.1 + 0.2,
    2 ** 31,
    2 ** 53,
    2 ** 53 + 2,
    2 ** 63,
    1e308,
    5e-324,
    1e21,
    123_456_789_012_345_680_000,
  ),
)
const deep = fc.integer({ min: 1, max: 40 }).map((levels) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`))
const hostile: Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  deep,
  fc.constantFrom(null, true, false, {}, [], [[]], { toString: 1 }, { length: -1 }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(fc.constant({}), { maxLength: 300 }),
)

/** What fits a schema, from its type alone. */
function fitting(schema: Schema): Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  if (schema['const'] !== undefined) return fc.constant(schema['const'])
  const parts = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (parts) return fc.oneof(...parts.map(fitting))
  const { minimum = -1_000, maximum = 1_000_000 } = schema as { minimum?: number; maximum?: number }
  const byType: Readonly<Record<string, () => Arbitrary<unknown>>> = {
    integer: () => fc.integer({ min: minimum, max: maximum }),
    number: () => fc.integer({ min: minimum * 4, max: maximum * 4 }).map((quarters) => quarters / 4),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    string: () => textOf(schema),
    array: () => fc.array(fitting((schema['items'] ?? {}) as Schema), { maxLength: 12 }),
    object: () => objectOf(schema),
  }
  return byType[String([schema['type']].flat()[0])]?.() ?? hostile
}

const day = fc
  .integer({ min: 0, max: 1_200 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))

function textOf({ format, pattern }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return day
  return pattern === undefined ? fc.string({ unit: 'grapheme', maxLength: 60 }) : day.map((text) => text.slice(0, 7))
}

function objectOf(schema: Schema): Arbitrary<object> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const required = (schema['required'] ?? []) as string[]
  const fields = Object.fromEntries(properties.map(([name, field]) => [name, fitting(field)]))
  return fc.record(fields, { requiredKeys: required })
}

/** A value as it is meant, as it fits, or as nobody should send it. */
const field = (schema: Schema, example: unknown): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 9, arbitrary: example === undefined ? fitting(schema) : fc.constant(example) },
    { weight: 3, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: hostile },
  )

/** A body: the example with a few of its fields changed or left out, or many, or others added; or anything. */
function bodyOf(schema: Schema, example: Readonly<Record<string, unknown>>): Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const changes = fc.oneof(
    fc.constant({}),
    ...properties.map(([name, one]) => field(one, undefined).map((value) => ({ [name]: value }))),
  )
  const few = fc.array(changes, { maxLength: 2 }).map((all) => Object.assign({}, example, ...all) as object)
  const fewer = fc.subarray(Object.entries(example)).map((kept) => Object.fromEntries(kept))
  const many = fc.array(changes, { maxLength: 20 }).map((all) => Object.assign({}, example, ...all) as object)
  const more = fc.tuple(few, fc.dictionary(hostileText, hostile, { maxKeys: 3 })).map(([a, b]) => ({ ...a, ...b }))
  return fc.oneof(
    { weight: 12, arbitrary: few },
    ...[fewer, many, more, hostile].map((arbitrary) => ({ weight: 1, arbitrary: arbitrary as Arbitrary<unknown> })),
  )
}

/** The text of a body, most often JSON as it should be. */
const written = (body: Arbitrary<unknown>): Arbitrary<string> =>
  fc.oneof(
    { weight: 24, arbitrary: body.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: body.map((value) => JSON.stringify(value).slice(0, -1)) },
    { weight: 1, arbitrary: body.map((value) => `{"period":1,${JSON.stringify(value).slice(1)}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '-0',
        '{"hours":-0}',
        '{"hours":1e999}',
        '\ufeff{}',
        '{"__proto__":{}}',
        '['.repeat(200),
        'undefined',
        ' '.repeat(16_384),
      ),
    },
  )

/** A value where only a text goes: JSON for what is none; half a character cannot be sent. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()

const headerText = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[^\x21-\x7e]/g, '.'))

/** A call of a route, drawn from what the document says of it. */
export function callOf(route: RestRoute): Arbitrary<RestCall> {
  const operation = paths[pathOf(route.url)]?.[route.method.toLowerCase()] as {
    parameters: { name?: string; in?: string; schema: Schema }[]
    requestBody?: { content: { 'application/json'?: { schema: { $ref: string } } } }
  }
  const example = exampleOf(route)
  const ofPlace = (place: string) => operation.parameters.filter((parameter) => parameter.in === place)
  const path = Object.fromEntries(
    ofPlace('path').map(({ name = '', schema }) => [
      name,
      field(schema, example.path[name]).map((value) => encodeURIComponent(asText(value)).replaceAll('.', '%2E') || 'x'),
    ]),
  )
  const words = Object.fromEntries(
    ofPlace('query').map(({ name = '', schema }) => [name, field(schema, undefined).map((value) => asText(value))]),
  )
  const query = fc
    .oneof(
      { weight: 8, arbitrary: fc.record(words, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.dictionary(headerText, headerText) },
    )
    .map((given) => `?${new URLSearchParams(given as Record<string, string>)}`)
  const name = operation.requestBody?.content['application/json']?.schema.$ref.split('/').at(-1) ?? ''
  const schema = (components.schemas as Record<string, Schema>)[name]
  const usualHeaders = fc.constant({})
  const otherHeaders = fc.record(
    {
      'idempotency-key': fc.oneof(headerText, fc.constantFrom('la-meme-cle', 'x'.repeat(256))),
      'if-match': fc.oneof(
        fc.nat(9).map((version) => `"${version}"`),
        headerText,
      ),
      'content-type': fc.constantFrom(
        'application/json',
        'text/plain',
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
      ),
      accept: fc.constantFrom('*/*', 'application/xml', 'application/json;q=0'),
    },
    { requiredKeys: [] },
  )
  return fc.record(
    {
      path: fc.record(path) as Arbitrary<Record<string, string>>,
      query,
      headers: fc.oneof({ weight: 8, arbitrary: usualHeaders }, { weight: 1, arbitrary: otherHeaders }),
      ...(schema === undefined ? {} : { body: written(bodyOf(schema, example.body ?? {})) }),
      ...(route.upload ? { body: fc.oneof(fc.constant(route.upload.example), hostileText) } : {}),
    },
    { requiredKeys: schema === undefined ? ['path', 'headers'] : ['path', 'headers', 'body'] },
  ) as Arbitrary<RestCall>
}
