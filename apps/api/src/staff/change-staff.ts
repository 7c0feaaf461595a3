import { changeStaff as change, listStaff } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { rightsExpected, rightsOutput } from './staff-output.ts'

/**
 * Changes what a colleague may do, or whether they come: from the version that was read, at their next call, sessions ended for who comes
 * no more. Never one's own, so that an administrator is always left. Problems: `staff.own`, `staff.changed`.
 */
export const changeStaff = operation({
  name: 'staff.change',
  title: 'Changer les droits d’une personne de son organisme, retirer ou rétablir son accès',
  permission: 'staff.manage',
  effect: 'write',
  sensitive: { acts: ['RIGHTS_CHANGED'] },
  input: z.strictObject({
    ...{ id: z.uuid().toLowerCase(), version: z.int().min(0), ...rightsOutput, active: z.boolean() },
  }),
  expected: {
    ...{ id: 'l’identifiant d’une personne', version: 'la version que vous avez lue', ...rightsExpected },
    active: 'vrai si elle peut entrer, faux sinon',
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.reader, version: 0, role: 'DECLARANT', stage: 'PRODUCTION', active: true },
  async run(call, { id, version, role, stage, active }) {
    const { tx, actor, now } = call
    if (id === actor.id) throw new Problem('staff.own')
    const before = (await listStaff(tx)).find((one) => one.id === id)
    if (before === undefined) throw new Problem('resource.not_found')
    if (!(await change(tx, { id, version, role, stage, active, at: now }))) throw new Problem('staff.changed')
    const rights = { role: before.role, stage: before.stage, active: before.active }
    const payload = { name: fullName(before), before: rights, after: { role, stage, active } }
    await record(call, { kind: 'STAFF_CHANGED', subjectId: id, payload })
    return { id, version: version + 1 }
  },
})
