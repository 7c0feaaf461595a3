import { countOwnReceipts, listOwnReceipts } from '@cesu/db'
import type { SharingReceipt } from '@cesu/db/model'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'

/** The signed receipts of what the worker who acts did with their grants, as they were given. */
export const listReceiptsOfWorker = operation({
  name: 'sharing.list-receipts',
  title: 'Lister les reçus de ses partages',
  permission: 'own-data.take',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(
    z.object({ grantId: z.string(), number: z.int(), body: z.string(), keyId: z.string(), signature: z.string() }),
  ),
  example: {},
  async run(call, { cursor, limit }) {
    const { tx, actor } = call
    const { employeeId } = actor
    if (employeeId === null) return { rows: [], nextCursor: null, count: { value: 0, atLeast: false } }
    return pageOf<SharingReceipt, [string, number]>(call, {
      ...{ list: ['sharing.receipts'], cursor, limit },
      find: (after, take) =>
        listOwnReceipts(tx, { employeeId, after: after && { grantId: after[0], number: after[1] }, take }),
      count: (bound) => countOwnReceipts(tx, { employeeId, bound: bound + 1 }),
      keyOf: ({ grantId, number }) => [grantId, number],
    })
  },
})
