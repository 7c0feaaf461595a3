import { awaitCases, closeCases } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { moveRequest, RequestKey, requestKeyExpected, requestToMove } from './own-request.ts'

/** Takes a request back, sent or not: it is answered no more, and its case is over. */
export const archiveRequest = operation({
  name: 'habilitations.archive',
  title: 'Retirer une demande d’habilitation',
  permission: 'habilitations.ask',
  effect: 'write',
  input: RequestKey,
  expected: requestKeyExpected,
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.request, version: 0 },
  async run(call, key) {
    const { tx, now } = call
    const request = { kind: 'AUTHORIZATION_REQUEST', id: key.id } as const
    await awaitCases(tx, request)
    const found = await requestToMove(call, key, 'ARCHIVE')
    const version = await moveRequest(call, found, { move: 'ARCHIVE' })
    await closeCases(tx, request, now)
    return { id: found.id, version }
  },
})
