import { findSkills, takeNextCase } from '@cesu/db'
import { kindsOf } from '@cesu/domain/cases'
import { mayOnCase } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { record } from '../record.ts'

/** Gives who asks the case of their team that is due first, that nobody holds, that is theirs to handle and that they know how to; null when none waits. */
export const takeNext = operation({
  name: 'cases.take-next',
  title: 'Prendre le dossier suivant',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({}),
  output: z.object({ id: z.string().nullable() }),
  example: {},
  async run(call) {
    const { tx, actor } = call
    const teamId = actor.team.id
    const known = kindsOf(await findSkills(tx, actor.id))
    const kinds = known.filter((kind) => mayOnCase(actor, 'cases.handle', { teamId, kind }))
    const taken = await takeNextCase(tx, { agentId: actor.id, teamId, kinds })
    if (taken === null) return { id: null }
    const { number } = taken
    const payload = { number, act: 'TAKE' as const, before: null, after: actor.name, words: '' }
    await record(call, { kind: 'CASE_MOVED', subjectId: taken.id, payload })
    return { id: taken.id }
  },
})
