import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemOf } from '../../problem-of.ts'
import { UNKNOWN_EXPECTATION } from '../limits/bounded-servers.ts'
import { REQUEST_ID } from '../request-lines.ts'
import { retrySecondsOf } from './answer-failures.ts'
import { problemOfFailure } from './problem-of-failure.ts'

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
  [UNKNOWN_EXPECTATION]: 417,
}

/** Answers what is not HTTP, or never came whole, with the same problem document and headers as anything else; then hangs up. */
export const answerBrokenRequest =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code !== 'ECONNRESET' && socket.writable) {
      const statusCode = statuses[error.code ?? ''] ?? 400
      const broken = Object.assign(new Error('broken request'), { statusCode })
      const id = randomUUID()
      const problem = problemOfFailure(broken, id)
      const body = JSON.stringify(problem)
      const all = {
        ...headers,
        [REQUEST_ID]: id,
        'cache-control': 'no-store',
        'content-type': 'application/problem+json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...(problemOf(broken).kind.retry ? { 'retry-after': retrySecondsOf(problemOf(broken).kind) } : {}),
        connection: 'close',
      }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
      socket.write([`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`, ...lines, '', body].join('\r\n'))
    }
    socket.destroySoon()
  }
