import { listCaseViews } from '@cesu/db'
import { AskedList } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The views of cases that who asks has saved, and those that their team shares. */
export const listViews = operation({
  name: 'cases.views',
  title: 'Lister les vues des dossiers',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      asked: AskedList,
      isShared: z.boolean(),
      /** Whether who asks owns it, and may change it; if not, whose it is. */
      isOwn: z.boolean(),
      ownerName: z.string(),
      /** Whether it is the one that who asks finds first. */
      isFirst: z.boolean(),
    }),
  ),
  example: undefined,
  run: async ({ tx, actor }) =>
    (await listCaseViews(tx, actor.id)).map(({ teamId, ownerId, ...view }) => ({
      ...{ ...view, isShared: teamId !== null, isOwn: ownerId === actor.id },
    })),
})
