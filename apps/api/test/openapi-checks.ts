import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { openApiDocument } from '../src/ways-in/rest/openapi/document.ts'
import { pathOf } from '../src/ways-in/rest/openapi/operation-object.ts'
import type { RestRoute } from '../src/ways-in/rest/route.ts'

/** What the document says of what is sent and answered, as checks that name what differs; none when all is as it says. */
export interface OpenApiChecks {
  /** What is wrong in a body that a call of this route would send. */
  ofBody: (route: RestRoute, body: unknown) => string[]
  /** What is wrong in an answer of this route. */
  ofAnswer: (route: RestRoute, answer: { status: number; type: string | null; body: unknown }) => string[]
}

type Responses = Record<string, { content: Record<string, unknown> }>

/** Makes the checks of the document of /v1; each schema is compiled once. */
export function openApiChecks(): OpenApiChecks {
  const document = openApiDocument()
  const ajv = new Ajv.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')
  const differences = (place: readonly string[], value: unknown): string[] => {
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
    const check = ajv.getSchema(`openapi#/${encodeURI(pointer)}`)
    if (check === undefined) return [`the document has no ${pointer}`]
    return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  return {
    ofBody: ({ method, url }, body) => {
      const place = ['paths', pathOf(url), method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
      return differences(place, body)
    },
    ofAnswer: ({ method, url }, { status, type, body }) => {
      const at = ['paths', pathOf(url), method.toLowerCase(), 'responses', String(status)]
      const responses = document.paths[at[1] ?? '']?.[at[2] ?? ''] as { responses: Responses } | undefined
      const content = responses?.responses[status]?.content
      if (content === undefined) return [`the document has no status ${status}`]
      const media = (type ?? '').split(';')[0] ?? ''
      if (!(media in content)) return [`the document has no ${media} for ${status}`]
      return differences([...at, 'content', media, 'schema'], body)
    },
  }
}
