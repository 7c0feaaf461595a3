import type { RepairItem } from '@cesu/db/model'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'
import { record } from '../record.ts'

type Opening = Call<'CITIZEN', 'write'> | Call<'PARTNER_STAFF' | 'API_CLIENT', 'write'>

/** What follows when something wrong is opened, in its transaction: its trace, and the case by which agents see it. */
export async function keepRepair(
  call: Opening,
  { id, about, period, owner, employeeId, dueDay }: RepairItem,
): Promise<void> {
  const { actor } = call
  const isOfPerson = actor.kind === 'CITIZEN'
  const partnerId = isOfPerson ? null : actor.partnerId
  await record(call, {
    kind: 'REPAIR_OPENED',
    subjectId: id,
    payload: { datum: about, period, owner, dueDay },
    partnerId,
  })
  await openCase(call, {
    about: { kind: 'REPAIR_ITEM', facts: { about, period, owner, dueDay } },
    subjectId: id,
    ...(isOfPerson ? {} : { partner: actor.partner }),
    ...(isOfPerson && actor.employeeId === employeeId ? { employeeId } : {}),
  })
}
