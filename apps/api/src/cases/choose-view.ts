import { findCaseView, setFirstView } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/** Says which view who asks finds first in the list of cases, or that this one is it no more. */
export const chooseView = operation({
  name: 'cases.choose-view',
  title: 'Choisir la vue sur laquelle s’ouvrent les dossiers',
  permission: 'cases.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), isFirst: z.boolean() }),
  output: z.object({ id: z.string() }),
  example: { id: documented.view, isFirst: true },
  async run(call, { id, isFirst }) {
    const { tx, actor } = call
    const view = await findCaseView(tx, id)
    if (view === null) throw new Problem('resource.not_found')
    // Not first, it takes nothing from the one that is.
    if (view.isFirst !== isFirst) {
      await setFirstView(tx, { agentId: actor.id, viewId: isFirst ? id : null })
      await record(call, { kind: 'CASE_VIEW_CHOSEN', subjectId: id, payload: { name: view.name, isFirst } })
    }
    return { id }
  },
})
