import { deleteCaseView, findCaseView } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { tracedView } from './saved-view.ts'

/** Removes a view of one’s own, for the team too when it was shared; nothing is done of what is not there, or is another’s. */
export const removeView = operation({
  name: 'cases.remove-view',
  title: 'Retirer une vue des dossiers',
  permission: 'cases.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: z.object({ isRemoved: z.boolean() }),
  example: { id: documented.view },
  async run(call, { id }) {
    const { tx, actor } = call
    const before = await findCaseView(tx, id)
    if (before === null || !(await deleteCaseView(tx, { id, ownerId: actor.id }))) return { isRemoved: false }
    await record(call, {
      ...{ kind: 'CASE_VIEW_CHANGED', subjectId: id, payload: { before: tracedView(before), after: null } },
    })
    return { isRemoved: true }
  },
})
