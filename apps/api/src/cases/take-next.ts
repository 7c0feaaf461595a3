import { findSkills, takeNextCase } from '@cesu/db'
import { kindsOf } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { record } from '../record.ts'

/** Gives who asks the case of their team that is due first, that nobody holds and that they know how to handle; null when none waits. */
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
    const taken = await takeNextCase(tx, {
      ...{ agentId: actor.id, teamId: actor.team.id, kinds: kindsOf(await findSkills(tx, actor.id)) },
    })
    if (taken === null) return { id: null }
    const { number } = taken
    const payload = { number, act: 'TAKE' as const, before: null, after: actor.name, words: '' }
    await record(call, { kind: 'CASE_MOVED', subjectId: taken.id, payload })
    return { id: taken.id }
  },
})
