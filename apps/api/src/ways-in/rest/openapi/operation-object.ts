import { scopes } from '@cesu/domain/permissions'
import { type ProblemCode, problemKinds } from '@cesu/domain/problems'
import type { AnyOperation } from '../../../operation.ts'
import { etagOf } from '../input-of.ts'
import type { RestRoute } from '../route.ts'
import { problemsOfRoute } from './problems-of-route.ts'
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
const schemaName = ({ name }: AnyOperation, end: 'Input' | 'Output'): string =>
  name.replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase()) + end

/** The parts of an address: « /v1/declarations/:id » has « id ». */
const partsOf = (url: string): string[] => [...url.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])

/** The address as OpenAPI writes it. */
export const pathOf = (url: string): string => url.replaceAll(/:(\w+)/g, '{$1}')

/** One route as the document says it; `answer` is what its example is answered, when it is known. */
export function operationObject(route: RestRoute, answer: unknown): Drawn {
  const { method, operation, by, status, version } = route
  const { name, title, permission } = operation
  const input = { of: `${name}.input`, io: 'input', expected: operation.expected } as const
  const output = schemaOf(operation.output, { of: `${name}.output`, io: 'output' })
  const asked = exampleOf(route)
  const inAddress = [...partsOf(route.url), ...Object.keys(route.query?.shape ?? {})]
  const addressed = schemaOf(operation.input, { ...input, keep: (field) => inAddress.includes(field) })
  const elsewhere = [...inAddress, ...(route.replaces ? ['version'] : [])]
  const body =
    method === 'GET' ? null : schemaOf(operation.input, { ...input, keep: (field) => !elsewhere.includes(field) })
  const limits = { RateLimit: ref('headers', 'RateLimit'), 'RateLimit-Policy': ref('headers', 'RateLimit-Policy') }
  const success = {
    description: `${title} : c’est fait.`,
    headers: {
      ...limits,
      ...(version ? { ETag: ref('headers', 'ETag') } : {}),
      'Cesu-Warning': ref('headers', 'Cesu-Warning'),
    },
    content: {
      'application/json': {
        schema: ref('schemas', schemaName(operation, 'Output')),
        ...(answer ? { example: answer } : {}),
      },
    },
  }
  return {
    schemas: {
      ...(body === null ? {} : { [schemaName(operation, 'Input')]: body }),
      [schemaName(operation, 'Output')]: output,
    },
    operation: {
      operationId: name,
      summary: title,
      tags: [name.split('.')[0]],
      security: by === 'ANYONE' ? [] : [{ oauth: scopesOf(permission), dpop: [] }],
      parameters: parametersOf(route, addressed, asked),
      ...(body === null
        ? {}
        : {
            requestBody: {
              required: true,
              content: {
                'application/json': { schema: ref('schemas', schemaName(operation, 'Input')), example: asked.body },
              },
            },
          }),
      responses: {
        [status]: success,
        ...Object.fromEntries(problemsOfRoute(route).map(([code, problems]) => [code, refusal(problems, limits)])),
        default: {
          description: 'Toute autre réponse est un problème.',
          content: problemContent(ref('schemas', 'Problem')),
        },
      },
    },
  }
}

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

/** The scopes that give a permission, as OAuth writes them. */
const scopesOf = (permission: string): string[] =>
  Object.values(scopes).flatMap(({ name, permissions }) =>
    (permissions as readonly string[]).includes(permission) ? name : [],
  )

/** A call as it is sent, each part where it goes. */
export interface Asked {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: Record<string, unknown> | undefined
  version: number | undefined
}

/** The example of a route's operation, as this route asks it. */
export function exampleOf({ method, url, query, replaces, operation }: RestRoute): Asked {
  const { example } = operation
  const all = Object.entries((example ?? {}) as Record<string, unknown>)
  const parts = partsOf(url)
  const words = Object.keys(query?.shape ?? {})
  const pick = (keep: (name: string) => boolean) => Object.fromEntries(all.filter(([name]) => keep(name)))
  const isVersion = (name: string) => replaces === true && name === 'version'
  return {
    path: pick((name) => parts.includes(name)),
    query: pick((name) => words.includes(name)),
    body: method === 'GET' ? undefined : pick((name) => !parts.includes(name) && !isVersion(name)),
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
  const { effect } = route.operation
  return [
    ...partsOf(route.url).map((name) => parameter('path', name, asked.path[name])),
    ...Object.keys(route.query?.shape ?? {}).map((name) => parameter('query', name, asked.query[name])),
    ...(effect === 'write' ? [ref('parameters', 'Idempotency-Key')] : []),
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
