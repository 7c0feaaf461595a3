import pg from 'pg'
import type { CasesWorld } from './world.ts'

const page = `
  SELECT c.*, t.name, p.name, er.family_name, ee.family_name FROM "case" c
  JOIN team t ON t.id = c.team_id JOIN partner p ON p.id = c.partner_id
  JOIN employer er ON er.id = c.employer_id JOIN employee ee ON ee.id = c.employee_id
  WHERE c.id = ANY ($1::uuid[])`

/** The floor of a page: as many cases with the names that they show, by their keys, in one transaction of the same role, by pg. */
export async function pageByKeys({ bench, together: [first] }: CasesWorld, rows: number) {
  const pool = new pg.Pool({ connectionString: bench.urlFor('cesu_agent'), max: 1 })
  // Its connection may still be closing when the server stops.
  pool.on('error', () => undefined)
  const inContext = async (query: pg.QueryConfig) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const stamp = `SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, true)`
      await client.query({ name: 'context', text: stamp, values: [`agent:${first?.id}`] })
      const found = await client.query<{ id: string }>(query)
      await client.query('COMMIT')
      return found.rows
    } finally {
      client.release()
    }
  }
  const waiting = `SELECT id FROM "case" WHERE status = 'NEW' ORDER BY due_day, id LIMIT $1`
  const ids = (await inContext({ text: waiting, values: [rows] })).map(({ id }) => id)
  return { ask: () => inContext({ name: 'page', text: page, values: [ids] }), close: () => pool.end() }
}
