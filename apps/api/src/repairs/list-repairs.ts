import { countRepairs, listRepairs as findRepairs } from '@cesu/db'
import { RepairStatus } from '@cesu/domain/repairs'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { NamedRepairOutput, repairFields, repairOutput } from './repair-output.ts'

const input = z.strictObject({ status: z.enum(RepairStatus).nullish(), ...pageInput })
const keyOf = ({ openedAt, id }: { openedAt: Date; id: string }): [string, string] => [openedAt.toISOString(), id]

/** What is said to be wrong in what the partner declared, and waits for its answer or had it, the last first. */
export const listRepairs = operation({
  name: 'repairs.list',
  title: 'Lister les erreurs signalées à corriger',
  permission: 'declarations.read',
  effect: 'read',
  input,
  output: pageOutput(NamedRepairOutput),
  example: {},
  async run(call, { status = null, cursor, limit }) {
    const { tx, actor } = call
    const as = { ownerPartnerId: actor.partnerId }
    const page = await pageOf(call, {
      ...{ list: ['repairs', status], cursor, limit, keyOf },
      find: (after, most) => findRepairs(tx, { as, status, after, limit: most }),
      count: (bound) => countRepairs(tx, { as, status }, bound),
    })
    return { ...page, rows: page.rows.map(repairOutput) }
  },
  lists: ({ rows }) => rows.flatMap(({ employerId, employeeId }) => [...(employerId ? [employerId] : []), employeeId]),
})

/** What the consumer rejected, and where each is: no person is named. */
export const listRejected = operation({
  name: 'repairs.list-asked',
  title: 'Lister les enregistrements rejetés, et où en est leur correction',
  permission: 'activity.read',
  effect: 'read',
  input,
  output: pageOutput(z.object({ ...repairFields, readingId: z.string().nullable(), record: z.int().nullable() })),
  example: {},
  async run(call, { status = null, cursor, limit }) {
    const { tx, actor } = call
    const as = { consumerId: actor.partnerId }
    const page = await pageOf(call, {
      ...{ list: ['rejected', status], cursor, limit, keyOf },
      find: (after, most) => findRepairs(tx, { as, status, after, limit: most }),
      count: (bound) => countRepairs(tx, { as, status }, bound),
    })
    return { ...page, rows: page.rows.map(repairOutput) }
  },
})
