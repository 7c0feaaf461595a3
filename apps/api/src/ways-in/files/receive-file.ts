import { MOST_FILE_BYTES } from '@cesu/domain/cases'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import { portionsOf } from '../limits/slow-bodies.ts'

const tooLarge = () =>
  new Problem('input.too_large', {
    detail: 'Un fichier a 5 Mo au plus. Rien n’est enregistré : réduisez-le (images moins fines), puis recommencez.',
  })

/**
 * The bytes of a body, counted as they come: never more than a file may have, whatever the request says of its length. What is cut, or
 * stalls until the server hangs up, is a Problem, and nothing of it stays.
 */
export async function receiveFile({ raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>): Promise<Buffer> {
  if (Number(headers['content-length']) > MOST_FILE_BYTES) throw tooLarge()
  return gathered(portionsOf(raw)).catch(cut)
}

async function gathered(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > MOST_FILE_BYTES) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function cut(cause: unknown): never {
  if (cause instanceof Problem) throw cause
  const detail = 'L’envoi du fichier a été coupé. Rien n’est enregistré : recommencez.'
  throw new Problem('input.malformed', { detail }, { cause })
}
