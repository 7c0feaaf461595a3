/** The drill itself, in the network of the hub: main.ts makes the networks, starts it, and clears up after it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { breakOnce } from './break-once.ts'
import { backrest, primary, runSql, startBalancer, startNodes, startPooler } from './cluster.ts'
import { poolerIsNarrow } from './doors.ts'
import { type Drill, failures } from './failures.ts'
import { own, seen, until } from './machine.ts'
import { unknownFigures } from './names.ts'
import { prepare, startProcesses } from './platform.ts'
import { processFailures } from './processes.ts'
import { createRecorder } from './recorder.ts'
import { broken, counts, type Row, seconds, writeReport } from './report.ts'
import { backUp, mark, restore } from './restore.ts'
import { scale } from './scaling.ts'
import { type Tools, versionsOf } from './tools.ts'
import { upgradeUnderLoad } from './upgrade.ts'
import { valuesOf } from './values.ts'
import { makeWorld } from './world.ts'

const tools = JSON.parse(process.argv[2] ?? '') as Tools
const words = process.argv.slice(3)
const isChosen = (name: string) => words.length === 0 || words.includes(name)
const values = valuesOf(tools)
const machine = { tools, values }
const tree = join(import.meta.dirname, '../..')

const say = (message: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${message}`)
/** What is said of the whole, in the report too; and whether all of it holds. */
const notes: string[] = []
let good = true
function judge(holds: boolean, sentence: string): void {
  good &&= holds
  notes.push(holds ? sentence : `**Broken**: ${sentence}`)
  say(`${holds ? '✓' : '✗'} ${sentence}`)
}

mkdirSync(seen(machine, 'log'), { recursive: true })
own(machine, '.')
say('Trois PostgreSQL sous Patroni…')
await startNodes(machine)
startBalancer(machine)
await until('the primary is reached', 30, async () => {
  runSql(machine, 'database.sql', { database: 'postgres', password: values.ADMIN_PASSWORD })
  return true
})
say('La base se prépare…')
await prepare(machine, tree)
runSql(machine, 'pgbouncer-auth.sql', { database: 'cesu', password: values.POOLER_PASSWORD })
startPooler(machine)
backrest(machine, await primary(), 'stanza-create')
say('Deux API, deux processus de tâches, un monde…')
await startProcesses(machine, tree)
const recorder = createRecorder(await makeWorld(values.DATABASE_URL, values.CESU_SECRET))
const url = `postgresql://postgres:${values.POSTGRES_PASSWORD}@127.0.0.1:5000/cesu`
const drill: Drill = { machine, recorder, url, tree }

/** Breaks something, says what came of it, and keeps the line of the table. */
const rows: Row[] = []
async function one(failure: Parameters<typeof breakOnce>[1]): Promise<void> {
  const row = await breakOnce(drill, failure)
  rows.push(row)
  const faults = broken(row)
  good &&= faults.length === 0
  const told = `${row.acknowledged} acquittés, ${seconds(row.gapMs)} s sans écriture ; ${counts(row.answers)}`
  say(`${faults.length === 0 ? '✓' : '✗'} ${row.title} : ${told}`)
  for (const fault of faults) say(`    ${fault}`)
}

let backupMs = 0
await one({
  title: 'nothing (a full backup meanwhile)',
  run: async () => {
    backupMs = await backUp(drill)
    return null
  },
})
const before = await mark(drill)
for (const failure of [...failures, ...processFailures, upgradeUnderLoad].filter(({ name }) => isChosen(name))) {
  await one(failure)
}
if (isChosen('restore')) {
  const { same, restoreMs, recoveryMs, platformMs } = await restore(drill, before)
  const took = `backup ${seconds(backupMs)} s, restore ${seconds(restoreMs)} s, recovery ${seconds(recoveryMs)} s, the platform on it ${seconds(platformMs)} s`
  judge(same, `Back to the second ${before.target} beside the cluster: every row of then and none of after (${took}).`)
}
if (isChosen('scale')) {
  const { ratio, busyCores, judged, kept } = await scale(drill)
  const limit = judged ? '' : `; no verdict, for with one process ${busyCores.toFixed(1)} cores are busy already`
  judge(kept || !judged, `Pages of a list a second, two API processes against one: ${ratio.toFixed(2)} times${limit}.`)
}
judge(
  await poolerIsNarrow(machine),
  'PgBouncer lets in the roles of the pools, and neither the owner’s nor the administrator.',
)
const unknown = await unknownFigures()
judge(unknown.length === 0, `Figures of deploy/alerts.yml that nobody tells: ${unknown.join(', ') || 'none'}.`)
say(`${recorder.events.length} événements suivis.`)
if (words.length === 0) writeReport({ rows, notes, versions: versionsOf(tools) })
say(good ? 'Tout tient.' : 'Quelque chose ne tient pas.')
process.exit(good ? 0 : 1)
