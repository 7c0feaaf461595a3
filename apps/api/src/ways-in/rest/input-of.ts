import { readInput, refuseInput } from '@cesu/domain/shared'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem, refusedInput } from '../../problem.ts'
import type { RestRoute } from './route.ts'

const noQuery = z.strictObject({})

/**
 * The input of an operation as a request gives it: what its address says, what its query or its body says, and the version that
 * a change replaces. Each is said in one place: a body that repeats the address is refused. A Problem `input.refused`,
 * `input.version_absent` or `input.malformed`.
 */
export function inputOf({ method, query = noQuery, replaces, operation }: RestRoute, request: FastifyRequest): unknown {
  const read = readInput(query, request.query, { ...operation.expected, ...queryExpected })
  if ('refusals' in read) throw refusedInput(read.refusals)
  const said = { ...(request.params as object), ...(replaces ? { version: versionRead(request) } : {}) }
  if (method === 'GET') {
    const value = { ...said, ...read.input }
    return Object.keys(value).length > 0 || query !== noQuery ? value : undefined
  }
  return withBody(said, request.body)
}

function withBody(said: object, body: unknown): unknown {
  // Where the address says all there is to say, there is no body.
  if (body === undefined && Object.keys(said).length > 0) return said
  // What is no object is for the operation to refuse.
  if (Object.keys(said).length === 0 || typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const twice = Object.keys(body).filter((name) => Object.hasOwn(said, name))
  if (twice.length > 0) {
    throw refusedInput(twice.map((field) => refuseInput('input.unknown_field', field, { field })))
  }
  return { ...body, ...said }
}

/** A version as an ETag says it. */
export const etagOf = (version: number): string => `"${version}"`

/** The version of `If-Match`. A weak mark is read too: what compresses an answer on its way writes « W/ » before it. */
function versionRead({ headers }: FastifyRequest): number {
  const mark = headers['if-match']
  if (mark === undefined) throw new Problem('input.version_absent')
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(mark)?.[1]
  if (version === undefined) {
    throw new Problem('input.malformed', {
      detail: 'L’en-tête If-Match n’a pas la forme attendue. Donnez-lui l’ETag d’une lecture, avec ses guillemets.',
    })
  }
  return Number(version)
}

/** What each word of a query expects, in French. */
const queryExpected = {
  limit: 'un nombre de 1 à 200, une seule fois',
  cursor: 'le repère que la page d’avant a donné (nextCursor), une seule fois',
  period: 'un mois, par exemple 2026-10',
  status: 'un état de cette liste',
  direction: 'asc ou desc',
  outcome: 'OK, REFUSED ou FAILED',
  version: 'un numéro de version, par exemple 1',
}
