import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { perform } from '../../apps/api/src/perform.ts'
import { readActivity } from '../../apps/api/src/sharing/read-activity.ts'
import { readManyActivities } from '../../apps/api/src/sharing/read-many-activities.ts'
import { sharingScopes } from '../../packages/domain/src/sharing/index.ts'
import type { Took } from '../api/load.ts'
import { inTurns } from '../programs/callers.ts'
import { SCOPE, type SharingWorld } from './world.ts'

/** One way to read grants: `rank` says which program calls. */
export interface Side {
  one: (grant: string, rank: number) => Promise<void>
  many: (grants: readonly string[], rank: number) => Promise<void>
}

/** The operations themselves, in this process. */
export function ours({ bench: { platform }, clients, firstMonth, lastMonth }: SharingWorld): Side {
  const asked = { scope: SCOPE, firstMonth, lastMonth } as const
  const by = (rank: number) => inTurns(clients, rank)
  return {
    one: async (grant, rank) => {
      const actor = { ...by(rank), sharing: { grant } }
      const { answer } = await perform(platform, readActivity, { actor, value: { id: grant, ...asked } })
      if (answer.records.length !== 2) throw new Error('two months were asked')
    },
    many: async (grants, rank) => {
      const { results } = await perform(platform, readManyActivities, { actor: by(rank), value: { grants, ...asked } })
      const given = results.filter(({ outcome }) => outcome === 'GIVEN').length
      if (given !== grants.length) throw new Error(`${given} of ${grants.length} given: ${JSON.stringify(results[0])}`)
    },
  }
}

const reading = 'SELECT * FROM shared_activity($1::uuid[], $2, $3)'
/** One statement for one record or five hundred. */
const writing = `INSERT INTO access_record (partner_id, id, at, grant_id, grant_version, subject, purpose_code, purpose_version, legal_basis,
    client_id, key_id, scope, first_month, last_month, outcome, fields, records, answer_hash)
  SELECT g.partner_id, r.id, $3, g.id, g.version, g.subject, g.purpose_code, g.purpose_version, g.legal_basis, $4::uuid, $5, $6, $7, $8,
    'GIVEN', $9, 2, r.hash
  FROM unnest($1::uuid[], $2::uuid[], $10::text[]) AS r (id, grant_id, hash) JOIN sharing_grant g ON g.id = r.grant_id`

/**
 * The floor: the same months read and the same records written, in one transaction of the same role, by pg; nothing is checked.
 * `options`: settings of its connections.
 */
export function bare({ bench, clients, firstMonth, lastMonth }: SharingWorld, max: number, options = '') {
  const pool = new pg.Pool({ connectionString: bench.urlFor('cesu_api'), max, options })
  // Its connections may still be closing when the server stops.
  pool.on('error', () => undefined)
  const fields = [...sharingScopes[SCOPE].fields]
  const many: Side['many'] = async (grants, rank) => {
    const { partnerId, id, keyId } = inTurns(clients, rank)
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const stamp = `SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, true)`
      await client.query({ name: 'context', text: stamp, values: [`partner:${partnerId}:${id}:API_CLIENT:`] })
      const { rowCount } = await client.query({ name: 'read', text: reading, values: [grants, firstMonth, lastMonth] })
      if (rowCount !== 2 * grants.length) throw new Error(`${rowCount} months of ${grants.length} grants`)
      const [ids, hashes] = [grants.map(() => randomUUID()), grants.map(() => randomBytes(32).toString('hex'))]
      const said = [new Date(), id, keyId, SCOPE, firstMonth, lastMonth, fields, hashes]
      await client.query({ name: 'write', text: writing, values: [ids, grants, ...said] })
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }
  const side: Side = { one: (grant, rank) => many([grant], rank), many }
  return { side, close: () => pool.end() }
}

/** Does some work as many times, so many at once, and says what each took. */
export async function timed(
  { count, atOnce }: { count: number; atOnce: number },
  work: (rank: number) => Promise<void>,
): Promise<Took> {
  const took: number[] = []
  const begun = performance.now()
  let next = 0
  const line = async () => {
    while (next < count) {
      const rank = next++
      const start = performance.now()
      await work(rank)
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  return { took, total: performance.now() - begun }
}
