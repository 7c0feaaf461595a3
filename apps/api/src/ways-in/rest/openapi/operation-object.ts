import { type ProblemCode, problemKinds } from '@cesu/domain/problems'
import { etagOf } from '../input-of.ts'
import { calledOf, isKeyed, type RestRoute } from '../route.ts'
import { problemsOfRoute, scopesOf } from './problems-of-route.ts'
import { type Schema, schemaOf } from './schemas.ts'

/** What a route is made of in the document: its operation, and the schemas that it names. */
export interface Drawn {
  operation: object
  schemas: Record<string, Schema>
}

const ref = (kind: 'schemas' | 'headers' | 'examples' | 'parameters', name: string) => ({
  $ref: `#/components/${kind}/${name}`,
})

/** The name of a schema: « declarations.list-changes » gives « DeclarationsListChanges ». */
const schemaName = (name: string, end: 'Input' | 'Output'): string =>
  name.replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()) + end

/** The parts of an address: « /v1/declarations/:id » has « id ». */
const partsOf = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])

/** The address as OpenAPI writes it. */
export const pathOf = (url: string): string => url.replaceAll(/:(\w+)/g, '{$1}')

/** One route as the document says it; `answer` is what its example is answered, when it is known. */
export function operationObject(route: RestRoute, answer: unknown): Drawn {
  const { operation, by, status } = route
  const { name, title } = calledOf(route)
  const asked = exampleOf(route)
  const [inputName, outputName] = [schemaName(name, 'Input'), schemaName(name, 'Output')]
  const { addressed, body } = inputsOf(route)
  const output = answerSchema(route)
  const limits = { RateLimit: ref('headers', 'RateLimit'), 'RateLimit-Policy': ref('headers', 'RateLimit-Policy') }
  const inJson = { schema: ref('schemas', outputName), ...(answer ? { example: answer } : {}) }
  return {
    schemas: { ...(body && { [inputName]: body }), ...(output && { [outputName]: output }) },
    operation: {
      operationId: name,
      summary: title,
      tags: [name.split('.')[0]],
      security: by === 'ANYONE' ? [] : [{ oauth: scopesOf(operation.permission), dpop: [] }],
      parameters: parametersOf(route, addressed, asked),
      ...(route.upload && { requestBody: uploadOf(route.upload) }),
      ...(body && {
        requestBody: {
          // Where no field is asked, no body is.
          required: (body.required ?? []).length > 0,
          content: { 'application/json': { schema: ref('schemas', inputName), example: asked.body } },
        },
      }),
      responses: {
        [status]: {
          description: `${title} : c’est fait.`,
          headers: { ...limits, ...successHeaders(route) },
          content: output ? { 'application/json': inJson } : fileContent(route),
        },
        ...Object.fromEntries(problemsOfRoute(route).map(([code, problems]) => [code, refusal(problems, limits)])),
        default: {
          description: 'Toute autre réponse est un problème.',
          content: problemContent(ref('schemas', 'Problem')),
        },
      },
    },
  }
}

/** Bytes, as generators of clients know them. */
const bytesOf = (type: string) => ({ schema: { type: 'string', format: 'binary', contentMediaType: type } })

const PDF = ['application/pdf']

const fileContent = ({ file = PDF }: RestRoute) => Object.fromEntries(file.map((type) => [type, bytesOf(type)]))

/** A file that a route takes, in each of its types; the example is of the first one. */
const uploadOf = ({ types, example }: NonNullable<RestRoute['upload']>) => ({
  required: true,
  content: Object.fromEntries(
    types.map((type, place) => [type, { ...bytesOf(type), ...(place === 0 && { example }) }]),
  ),
})

/** What a route takes: what its address says, and its body; null for one that has none. */
function inputsOf(route: RestRoute): { addressed: Schema; body: Schema | null } {
  const { method, operation, query, replaces, body = operation.input } = route
  const { name } = calledOf(route)
  const expected = route.expected ?? operation.expected
  const written = { of: `${name}.input`, io: 'input', expected } as const
  const inAddress = [...partsOf(route.url), ...Object.keys(query?.shape ?? {})]
  const elsewhere = [...inAddress, ...(replaces ? ['version'] : [])]
  return {
    addressed: schemaOf(operation.input, { ...written, keep: (field) => inAddress.includes(field) }),
    body:
      method === 'GET' || route.upload
        ? null
        : schemaOf(body, { ...written, keep: (field) => !elsewhere.includes(field) }),
  }
}

/** What a route answers; null for a file. */
const answerSchema = (route: RestRoute): Schema | null => {
  const { operation, answers = operation.output } = route
  return answers && schemaOf(answers, { of: `${calledOf(route).name}.output`, io: 'output' })
}

const successHeaders = ({ version, answers, file, upload }: RestRoute) => ({
  ...(version ? { ETag: ref('headers', 'ETag') } : {}),
  ...(answers === null && file === undefined ? { 'Cesu-Document-Code': ref('headers', 'Cesu-Document-Code') } : {}),
  ...(upload ? { Location: ref('headers', 'Location') } : {}),
  'Cesu-Warning': ref('headers', 'Cesu-Warning'),
})

const problemContent = (schema: object) => ({ 'application/problem+json': { schema } })

function refusal(codes: readonly ProblemCode[], headers: object) {
  const said = codes.map((code) => `\`${code}\` : ${problemKinds[code].title}.`)
  const schema = { allOf: [ref('schemas', 'Problem'), { type: 'object', properties: { code: { enum: codes } } }] }
  const examples = Object.fromEntries(codes.map((code) => [code, ref('examples', code)]))
  const retry = codes.some((code) => 'retry' in problemKinds[code])
  return {
    description: said.join('\n\n'),
    headers: { ...headers, ...(retry ? { 'Retry-After': ref('headers', 'Retry-After') } : {}) },
    content: { 'application/problem+json': { schema, examples } },
  }
}

/** A call as it is sent, each part where it goes. */
export interface Asked {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: Record<string, unknown> | undefined
  version: number | undefined
}

/** The example of a route's operation, as this route asks it. */
export function exampleOf(route: RestRoute): Asked {
  const { method, url, query, replaces, operation, example = operation.example } = route
  const all = Object.entries((example ?? {}) as Record<string, unknown>)
  const parts = partsOf(url)
  const words = Object.keys(query?.shape ?? {})
  const pick = (keep: (name: string) => boolean) => Object.fromEntries(all.filter(([name]) => keep(name)))
  const isVersion = (name: string) => replaces === true && name === 'version'
  return {
    path: pick((name) => parts.includes(name)),
    query: pick((name) => words.includes(name)),
    body: method === 'GET' || route.upload ? undefined : pick((name) => !parts.includes(name) && !isVersion(name)),
    version: replaces ? Number((example as { version: number }).version) : undefined,
  }
}

function parametersOf(route: RestRoute, addressed: Schema, asked: Asked): object[] {
  const parameter = (where: 'path' | 'query', name: string, given: unknown) => {
    const { description, default: byDefault, ...schema } = withoutNull(addressed.properties?.[name] as Schema)
    const said = byDefault === undefined ? schema : { ...schema, default: byDefault }
    return {
      ...{ name, in: where, required: where === 'path', description, schema: said },
      ...(given === undefined ? {} : { example: given }),
    }
  }
  return [
    ...partsOf(route.url).map((name) => parameter('path', name, asked.path[name])),
    ...Object.keys(route.query?.shape ?? {}).map((name) => parameter('query', name, asked.query[name])),
    ...(isKeyed(route) ? [ref('parameters', 'Idempotency-Key')] : []),
    ...(route.upload ? [ref('parameters', 'Cesu-Upload'), ref('parameters', 'Cesu-Upload-From')] : []),
    ...(asked.version === undefined ? [] : [{ ...ifMatch, example: etagOf(asked.version) }]),
  ]
}

const ifMatch = {
  ...{ name: 'If-Match', in: 'header', required: true },
  description:
    'L’ETag de la lecture qui a précédé : la version que le changement remplace. Une plus récente le refuse (412).',
  schema: { type: 'string', pattern: '^(W/)?"\\d{1,9}"$' },
}

/** A word of an address is a text: it has no null. */
function withoutNull(schema: Schema): Schema {
  const { anyOf, ...rest } = schema
  const others = (anyOf as Schema[] | undefined)?.filter(({ type }) => type !== 'null')
  if (others?.length === 1) return { ...rest, ...others[0] }
  return Array.isArray(schema.type) ? { ...schema, type: (schema.type as string[])[0] as never } : schema
}
