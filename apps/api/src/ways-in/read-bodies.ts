import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { parseStrictJson } from '../strict-json.ts'

/** Reads the bodies that routes expect, JSON and forms, as they are written: no compression, no other charset than UTF-8. */
export function readBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => refuseOtherWritings(headers))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    readWith(() => parseStrictJson(utf8(body)), done),
  )
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) =>
    readWith(() => Object.fromEntries(new URLSearchParams(utf8(body))), done),
  )
}

/** For a route that parses JSON by itself: its body stays a text, which has been read once to be sure of its meaning. */
export function readJsonAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    readWith(() => {
      const text = utf8(body)
      // A procedure without input has none.
      if (text !== '') parseStrictJson(text)
      return text
    }, done),
  )
}

function readWith(read: () => unknown, done: (error: Error | null, body?: unknown) => void): void {
  try {
    done(null, read())
  } catch (error) {
    done(error as Error)
  }
}

/** The text of a body; throws a Problem when its bytes are not UTF-8, which Node would replace in silence. */
function utf8(body: string | Buffer): string {
  if (typeof body === 'string') return body
  if (!isUtf8(body)) {
    throw new Problem('input.malformed', {
      detail: 'La demande n’est pas en UTF-8. Changez son encodage, puis renvoyez-la.',
    })
  }
  return body.toString('utf8')
}

function refuseOtherWritings(headers: FastifyRequest['headers']): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity') throw new Problem('input.other_format')
  const charset = /;\s*charset\s*=\s*"?([^";]*)/i
    .exec(headers['content-type'] ?? '')?.[1]
    ?.trim()
    .toLowerCase()
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new Problem('input.other_format')
}
