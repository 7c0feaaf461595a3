import { countBulkLines, moveBulk } from '@cesu/db'
import type { BulkDecision } from '@cesu/db/model'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { bulkCounts, bulkPayload, knownBulk } from './bulk-output.ts'

/** Ends what is granted, once nothing of it waits or whatever waits; what is done stays done. */
export async function endOf(
  call: Pick<Call<'AGENT', 'write'>, 'tx' | 'actor' | 'now'>,
  found: BulkDecision,
  { onlyIfDone }: { onlyIfDone: boolean },
): Promise<boolean> {
  const { tx, now } = call
  const { id, status } = found
  const counts = bulkCounts(await countBulkLines(tx, id, { teamIds: null, kinds: null }))
  if (onlyIfDone && counts.waiting > 0) return false
  const to = status === 'ASKED' ? 'WITHDRAWN' : 'ENDED'
  if (!(await moveBulk(tx, { id, status }, { status: to, endedAt: now }))) return false
  await record(call, { kind: 'BULK_ENDED', subjectId: id, payload: { ...bulkPayload(found), ...counts } })
  return true
}

/** Withdraws what one has asked and nobody answered, or stops what is being carried out: what is done stays done, the rest is not done. */
export const endBulk = operation({
  name: 'cases.end-bulk',
  title: 'Retirer ou arrêter une décision groupée',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’une décision groupée' },
  output: z.object({
    id: z.string(),
    /** Whether nobody had answered it: nothing of it was done. */
    isWithdrawn: z.boolean(),
  }),
  example: { id: documented.grantedBulk },
  async run(call, { id }) {
    const { actor } = call
    const found = await knownBulk(call, id)
    if (found.status !== 'ASKED' && found.status !== 'GRANTED') throw new Problem('case.bulk_over')
    const isTheirs = [found.askedById, ...(found.status === 'GRANTED' ? [found.answeredById] : [])].includes(actor.id)
    const mayLead = found.status === 'GRANTED' && actor.permissions.includes('cases.lead')
    if (!isTheirs && !mayLead) throw new Problem('access.forbidden')
    if (!(await endOf(call, found, { onlyIfDone: false })))
      throw new Problem((await knownBulk(call, id)).status === 'GRANTED' ? 'case.bulk_granted' : 'case.bulk_over')
    return { id, isWithdrawn: found.status === 'ASKED' }
  },
})
