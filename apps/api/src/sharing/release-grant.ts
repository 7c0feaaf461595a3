import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { moveAsUrssaf, UrssafMove, urssafMoveExpected } from './move-as-urssaf.ts'

/** Takes a grant up again that Urssaf suspended: its consumer reads as before, until the same day. */
export const releaseGrant = operation({
  name: 'sharing.release-grant',
  title: 'Reprendre un partage que l’Urssaf a suspendu',
  permission: 'sharing.change',
  effect: 'write',
  input: UrssafMove,
  expected: urssafMoveExpected,
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.heldGrant, version: 1, words: 'Lectures expliquées par l’organisme.' },
  async run(call, { words, ...seen }) {
    const { id, version, partnerId, purposeCode: purpose } = await moveAsUrssaf(call, { ...seen, move: 'RESUME' })
    const payload = { purpose, grantVersion: version, words }
    await record(call, { kind: 'SHARING_RESUMED', subjectId: id, payload, partnerId })
    return { id, version }
  },
})
