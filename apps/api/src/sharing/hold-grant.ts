import { urssafReasons } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { moveAsUrssaf, UrssafMove, urssafMoveExpected } from './move-as-urssaf.ts'

/** Suspends a grant in the name of Urssaf, which alone takes it up again. Its worker reads the reason, among those of a list. */
export const holdGrant = operation({
  name: 'sharing.hold-grant',
  title: 'Suspendre un partage au nom de l’Urssaf',
  permission: 'sharing.change',
  effect: 'write',
  input: UrssafMove.extend({ reason: z.enum(urssafReasons) }),
  expected: { ...urssafMoveExpected, reason: urssafReasons.join(', ') },
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.grant, version: 1, reason: 'DOUBT', words: 'Lectures inhabituelles, à vérifier.' },
  async run(call, { words, reason, ...seen }) {
    const {
      id,
      version,
      partnerId,
      purposeCode: purpose,
    } = await moveAsUrssaf(call, {
      ...{ ...seen, move: 'SUSPEND', suspendedBy: 'URSSAF', reason },
    })
    const payload = { purpose, grantVersion: version, by: 'URSSAF' as const, reason, words }
    await record(call, { kind: 'SHARING_SUSPENDED', subjectId: id, payload, partnerId })
    return { id, version }
  },
})
