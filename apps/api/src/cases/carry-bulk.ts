import { attempt, settleBulkLine, takeBulkLine } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { type bulkPayload, knownBulk } from './bulk-output.ts'
import { decideCase } from './decide-case.ts'
import { endOf } from './end-bulk.ts'

/**
 * Carries out the next case of what two agents agreed: the decision of one case, by the same code, from the version that was read. What
 * forbids it is said of that case, and nothing of it changes. Of many at once each takes another. No proof of identity is asked again: who
 * granted gave it, of this very list. Over once none waits.
 */
export const carryBulk = operation({
  name: 'cases.carry-bulk',
  title: 'Exécuter le dossier suivant d’une décision groupée',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’une décision groupée' },
  output: z.object({
    /** What came of it; null when none is left to take. */
    line: z.object({ number: z.int(), isDone: z.boolean(), why: z.string().nullable() }).nullable(),
  }),
  example: { id: documented.grantedBulk },
  async run(call, { id }) {
    const { tx, actor, now } = call
    const found = await knownBulk(call, id)
    if (![found.askedById, found.answeredById].includes(actor.id)) throw new Problem('access.forbidden')
    // Whoever comes after the last one, or after it was stopped, finds nothing left.
    if (found.status === 'ENDED') return { line: null }
    if (found.status !== 'GRANTED') throw new Problem('case.bulk_not_granted')
    const line = await takeBulkLine(tx, id)
    if (line === null) {
      await endOf(call, found, { onlyIfDone: true })
      return { line: null }
    }
    const { caseId, number, version } = line
    const why = await attempt(tx, () =>
      decideCase.run(call, { ...{ id: caseId, version, outcome: outcomeOf(found), reason: found.reason }, fields: [] }),
    ).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Problem && error.code === 'case.changed') return CHANGED
        if (error instanceof Problem) return [error.kind.title, ...error.errors.map(({ detail }) => detail)].join(' : ')
        throw error
      },
    )
    const state = why === null ? 'DONE' : 'LEFT'
    await settleBulkLine(tx, { bulkId: id, caseId }, { state, why, doneAt: now, doneByName: actor.name })
    if (why === null) {
      const names = { askedByName: found.askedByName, answeredByName: found.answeredByName ?? '' }
      await record(call, { kind: 'BULK_CARRIED', subjectId: caseId, payload: { number, bulkId: id, ...names } })
    }
    return { line: { number, isDone: why === null, why } }
  },
})

/** Said of a case that is left out because it changed: nobody was typing. */
const CHANGED = 'Ce dossier a changé depuis que la décision a été proposée'

/** What was asked: never what the platform alone says. */
function outcomeOf({ outcome }: ReturnType<typeof bulkPayload>) {
  if (outcome === 'OVER') throw new Error('nobody asks that a case be over')
  return outcome
}
