import { listBulks as findBulks } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { BulkOutput, bulkOutput } from './bulk-output.ts'

/** The last hundred decisions of many cases about the kinds of one's scope, the last first. */
export const listBulks = operation({
  name: 'cases.list-bulks',
  title: 'Lister les décisions groupées',
  permission: 'cases.handle',
  effect: 'read',
  input: z.undefined(),
  output: z.array(BulkOutput),
  example: undefined,
  run: async ({ tx, actor }) => (await findBulks(tx, actor.scope.kinds)).map((one) => bulkOutput(one, actor.id)),
})
