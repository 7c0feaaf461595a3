import { countBulksToAnswer } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** How many decisions of many cases wait for the answer of who asks: proposed by others, of cases that they all see. */
export const countBulks = operation({
  name: 'cases.count-bulks',
  title: 'Compter les décisions groupées qui attendent ma réponse',
  permission: 'cases.handle',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ toAnswer: z.int().min(0) }),
  example: undefined,
  run: async ({ tx, actor }) => ({ toAnswer: await countBulksToAnswer(tx, actor.id, actor.scope) }),
})
