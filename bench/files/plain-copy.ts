import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAdmin } from '../../packages/db/src/index.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'

/**
 * The floor: the rows that are in the table of titles, and in others when told, copied by the server from files of its own into tables that
 * have the same columns, checks and indexes. No network, no line to read, no verdict, no policy. Milliseconds.
 */
export async function timePlainCopy({ adminUrl }: BenchPlatform, others: readonly string[] = []): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cesu-bench-copy-'))
  // The server may run as another account.
  chmodSync(folder, 0o777)
  const tables = [`voucher_${new Date().getFullYear()}`, ...others]
  try {
    return await asAdmin(adminUrl, async (admin) => {
      let took = 0
      for (const table of tables) {
        const path = join(folder, table)
        await admin.query(`COPY ${table} TO '${path}'`)
        await admin.query(`CREATE TABLE plain (LIKE ${table} INCLUDING ALL)`)
        await admin.query('CHECKPOINT')
        const start = performance.now()
        await admin.query(`COPY plain FROM '${path}'`)
        took += performance.now() - start
        await admin.query('DROP TABLE plain')
      }
      return took
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
