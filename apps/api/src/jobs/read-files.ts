import { listWaitingFiles, withContext } from '@cesu/db'
import { fileKinds } from './files/kinds.ts'
import { runFile } from './files/run-file.ts'
import type { Job } from './job.ts'

/** Files looked at in one turn. */
const AT_ONCE = 20

/**
 * Files that partners sent: within a minute, one after the other, the first received first. One that fails leaves its place to the next ones;
 * the job then fails, and is done again.
 */
export const readFiles: Job = {
  name: 'read-files',
  cron: '* * * * *',
  run: async ({ db, clock, signal }) => {
    let lines = 0
    const failed = new Map<string, unknown>()
    while (!signal.aborted) {
      // Those that failed are left aside: however many they are, the others have their turn.
      const asked = { except: [...failed.keys()], limit: AT_ONCE }
      const waiting = await withContext(db, { kind: 'jobs' }, (tx) => listWaitingFiles(tx, asked))
      if (waiting.length === 0) break
      for (const file of waiting) {
        if (signal.aborted) break
        try {
          lines += await runFile({ db, clock, signal }, fileKinds[file.kind], file)
        } catch (error) {
          failed.set(file.id, error)
        }
      }
    }
    for (const error of failed.values()) throw error
    return lines
  },
}
