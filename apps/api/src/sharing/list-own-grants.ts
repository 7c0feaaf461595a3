import { lastReadings, listAskedAgainFrom, listOwnGrants } from '@cesu/db'
import { grantStatusAt } from '@cesu/domain/sharing'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { ownGrantFields, ownGrantOutput } from './own-grant-output.ts'

/** Every request and grant of the worker who acts, the last asked first, with the last reading of each. */
export const listGrantsOfWorker = operation({
  name: 'sharing.list-own',
  title: 'Lister ses partages',
  permission: 'sharing.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ grants: z.array(z.object(ownGrantFields)) }),
  example: undefined,
  async run({ tx, actor, now }) {
    if (actor.employeeId === null) return { grants: [] }
    const grants = await listOwnGrants(tx, actor.employeeId)
    const read = await lastReadings(
      tx,
      grants.map(({ id }) => id),
    )
    const againFrom = await listAskedAgainFrom(tx, { employeeId: actor.employeeId, now })
    return {
      grants: grants.map((grant) =>
        ownGrantOutput(
          { ...grant, status: grantStatusAt(grant, now) },
          { lastReadAt: read.get(grant.id) ?? null, askedAgainFrom: againFrom(grant) },
        ),
      ),
    }
  },
})
