import { actUnder } from '@cesu/db'
import { refuseRepresentation } from '@cesu/domain/representations'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'

/** From now on this session is for somebody whom its person helps, or for themselves again. What they do there is traced, not this. */
export const actFor = operation({
  name: 'representatives.act',
  title: 'Agir pour une personne que l’on aide, ou de nouveau pour soi',
  permission: 'representatives.act',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().nullable() }),
  expected: { id: 'l’identifiant de l’aide, ou rien pour agir de nouveau pour vous' },
  output: z.object({}),
  example: { id: null },
  async run({ tx, actor }, { id }) {
    if (actor.session === null || !(await actUnder(tx, { session: actor.session, representationId: id }))) {
      throw refusedInput([refuseRepresentation('representation.over', 'id')])
    }
    return {}
  },
})
