import { asAdmin } from '@cesu/db'
import { grantMoves, SharingGrantStatus } from '@cesu/domain/sharing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { newGrant, type Sharing, sharingOn } from '../../test/withdrawal.ts'

let on: TestPlatform
let sharing: Sharing
beforeAll(async () => {
  on = await testPlatform()
  sharing = await sharingOn(on)
})
afterAll(() => on.close())

const statuses = Object.values(SharingGrantStatus)

/** The pairs of statuses that the trigger of the table lets through, whoever writes: all are tried, and none is kept. */
async function pairsOfTheTable(): Promise<string[]> {
  const grant = await newGrant(sharing)
  return asAdmin(on.adminUrl, async (client) => {
    const become = (status: string) =>
      client.query(
        `UPDATE sharing_grant SET status = $2::"SharingGrantStatus",
           suspended_by = CASE WHEN $2 = 'SUSPENDED' THEN 'WORKER'::"SharingSide" END,
           reason = CASE WHEN $2 = 'INVALIDATED' THEN 'ERROR'::"SharingReason" END,
           ended_at = CASE WHEN $2 NOT IN ('PRESENTED', 'ACTIVE', 'SUSPENDED') THEN now() END
         WHERE id = $1`,
        [grant, status],
      )
    /** Whether the trigger refuses by its table of moves; who suspended it is another of its rules. */
    const isLet = async (from: string, to: string): Promise<boolean> => {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica')
      try {
        await become(from)
        await client.query('SET LOCAL session_replication_role = origin')
        const refused = await become(to).then(
          () => null,
          ({ constraint }: { constraint?: string }) => constraint,
        )
        return refused !== 'sharing_grant_moves'
      } finally {
        await client.query('ROLLBACK')
      }
    }
    const passed: string[] = []
    for (const from of statuses) {
      for (const to of statuses) if (await isLet(from, to)) passed.push(`${from} ${to}`)
    }
    return passed
  })
}

test('the table of grants lets through the moves of the domain, and no other pair of statuses', async () => {
  const drawn = Object.values(grantMoves).flatMap(({ from, to }) => from.map((status) => `${status} ${to}`))
  expect(new Set(await pairsOfTheTable())).toEqual(new Set(drawn))
})
