import { readFileSync, existsSync } from 'node:fs'
import pg from 'pg'
import { asAdmin } from '../packages/db/src/index.ts'
import { openBenchPlatform } from './api/bench-platform.ts'
import { makeSharingWorld, SCOPE } from './sharing/world.ts'
const bench = await openBenchPlatform(4)
try {
  const w = await makeSharingWorld(bench, 6000)
  await asAdmin(bench.adminUrl, (c) => c.query(readFileSync('/tmp/sh/fix.sql', 'utf8')))
  const pool = new pg.Pool({ connectionString: bench.urlFor('cesu_api'), max: 16 })
  const { partnerId, id, keyId } = w.clients[0]!
  let next = 0
  const tx = async (parts: string[], n: number) => {
    const c = await pool.connect()
    const g = Array.from({ length: n }, () => w.grants[next++ % 6000])
    try {
      await c.query('BEGIN')
      await c.query({ name: 'ctx', text: `SELECT set_config('app.context', $1 || '|' || extract(epoch FROM now())::text, true)`, values: [`partner:${partnerId}:${id}:API_CLIENT:`] })
      if (parts.includes('admit')) await c.query({ name: 'admit', text: 'SELECT * FROM admit_sharing_reads($1::uuid[], $2, $3, $4, $5, $6, $7, $8)', values: [g, SCOPE, w.firstMonth, keyId, '2026-11-27', 1000, '2026-11-27', new Date()] })
      if (parts.includes('shared')) await c.query({ name: 'sh', text: 'SELECT * FROM shared_activity($1::uuid[], $2, $3)', values: [g, w.firstMonth, w.lastMonth] })
      await c.query('COMMIT')
    } finally { c.release() }
  }
  const load = async (parts: string[], n: number, count: number, at: number) => { let k = 0; const t0 = performance.now(); await Promise.all(Array.from({ length: at }, async () => { while (k < count) { k++; await tx(parts, n) } })); return ((performance.now() - t0) / count).toFixed(2) }
  const all = async (title: string) => {
    for (const [parts, n, count, at] of [[['none'], 1, 400, 1], [['admit'], 1, 400, 1], [['shared'], 1, 400, 1], [['none'], 1, 800, 8], [['admit'], 1, 800, 8], [['shared'], 1, 800, 8], [['admit'], 500, 12, 1], [['shared'], 500, 12, 1]] as const) { await load([...parts], n, Math.ceil(count / 4), at); console.log(title, parts.join(), 'grants', n, 'at once', at, await load([...parts], n, count, at), 'ms each') }
  }
  await all('before')
  if (existsSync('/tmp/sh/fix2.sql')) { await asAdmin(bench.adminUrl, (c) => c.query(readFileSync('/tmp/sh/fix2.sql', 'utf8'))); await all('after') }
  await pool.end()
} finally { await bench.close() }
