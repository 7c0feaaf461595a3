/** The program of a process that reads the files that wait, as the jobs do; prints what each took, and the most memory that it held. */
import { fileKinds } from '../../apps/api/src/jobs/files/kinds.ts'
import { runFile } from '../../apps/api/src/jobs/files/run-file.ts'
import { connect, listWaitingFiles, withContext } from '../../packages/db/src/index.ts'

const db = connect({ url: process.argv[2] ?? '', max: 2 })
const run = { db, clock: () => new Date(), signal: new AbortController().signal }
const files: { lines: number; ms: number }[] = []
for (;;) {
  const [file] = await withContext(db, { kind: 'jobs' }, (tx) => listWaitingFiles(tx, { except: [], limit: 1 }))
  if (file === undefined) break
  const start = performance.now()
  const lines = await runFile(run, fileKinds[file.kind], file)
  files.push({ lines, ms: performance.now() - start })
}
await db.$disconnect()
console.log(JSON.stringify({ files, memory: process.resourceUsage().maxRSS * 1_024 }))
