import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { moveRequest, RequestKey, requestKeyExpected, requestToMove } from './own-request.ts'

/** Takes a request back, sent or not: it is answered no more. */
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
    const found = await requestToMove(call, key, 'ARCHIVE')
    return { id: found.id, version: await moveRequest(call, found, { move: 'ARCHIVE' }) }
  },
})
