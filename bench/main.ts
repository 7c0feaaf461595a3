/**
 * `npm run bench`: how fast the contribution engine is, as ratios to baselines measured in the same run, and whether each
 * promise is kept: exits 1 when one is not. How to read it: README.md.
 */
import { availableParallelism, loadavg } from 'node:os'
import { runFloor } from './baseline-floor.ts'
import { askModel } from './baseline-model.ts'
import { measureGrowth } from './growth.ts'
import { compare, ratioOf, spreadOf, type Timings } from './measure.ts'
import { measureMemory } from './memory.ts'
import { isKept, thresholds } from './promises.ts'
import { type Row, shownTime, tableOf } from './report.ts'
import {
  batchFromGross,
  batchFromNet,
  checkFloor,
  estimateFromGross,
  estimateFromNet,
  estimateOfAnything,
  grossUpAlone,
  payslipAlone,
  readSoFar,
} from './subjects.ts'

const start = performance.now()
checkFloor()

const times = compare({
  'modele-social': askModel,
  plancher: runFloor,
  'lot, du brut': batchFromGross,
  'lot, du net': batchFromNet,
  'estimation, du brut': estimateFromGross,
  'estimation, du net': estimateFromNet,
  'estimation, tous les cas': estimateOfAnything,
  'bulletin seul': payslipAlone,
  'brut d’un net seul': grossUpAlone,
})
const growth = measureGrowth()
const memory = measureMemory()

const row = (what: keyof typeof times, against: keyof typeof times): Row => ({
  what,
  against,
  ratio: ratioOf(times[what], times[against]),
})

/** How many times as many a second: the inverse of a ratio of times. */
const faster = (what: keyof typeof times, against: keyof typeof times): Row => ({
  what: `${what} : fois plus par seconde`,
  against,
  ratio: ratioOf(times[against], times[what]),
})

const rows: Row[] = [
  { ...faster('estimation, du brut', 'modele-social'), threshold: thresholds.model },
  faster('bulletin seul', 'modele-social'),
  { ...row('lot, du brut', 'plancher'), threshold: thresholds.batch },
  row('lot, du net', 'plancher'),
  { ...row('estimation, du brut', 'plancher'), threshold: thresholds.objects },
  row('estimation, tous les cas', 'plancher'),
  row('bulletin seul', 'plancher'),
  { ...row('brut d’un net seul', 'bulletin seul'), threshold: thresholds.grossUp },
  { ...row('estimation, du net', 'estimation, du brut'), threshold: thresholds.grossUp },
  { ...row('lot, du net', 'lot, du brut'), threshold: thresholds.grossUp },
  {
    what: 'lot, de 10³ à 10⁷ bulletins : le plus lent',
    against: 'le plus rapide des trois',
    ratio: growth.ratio,
    threshold: thresholds.growth,
  },
  {
    what: 'lot : mémoire gagnée après 10⁷ bulletins, Mo',
    against: 'avant, ramasse-miettes passé',
    ratio: spreadOf(memory.grownMegabytes),
    threshold: thresholds.memory,
  },
  {
    what: 'lot : octets créés par bulletin',
    against: 'sur 10⁶ bulletins',
    ratio: spreadOf(memory.allocatedBytesByPayslip),
  },
]

const load = loadavg().map((value) => value.toFixed(2))
console.log(`Moteur de cotisations : médianes de 5 tours, en ${Math.round((performance.now() - start) / 1_000)} s.`)
console.log(`Node ${process.versions.node}, ${availableParallelism()} cœurs, charge ${load.join(' ')}.\n`)
console.log(tableOf(rows))
console.log('\nTemps par bulletin (pour comparer des machines, non pour juger) :')
const files = Object.entries(growth.timings).map(([size, timings]) => [`lot, fichier de ${size}`, timings] as const)
for (const [name, timings] of [...Object.entries<Timings>(times), ...files]) {
  console.log(`  ${name.padEnd(26)}${shownTime(spreadOf(timings).median)}`)
}
if (readSoFar() === 0) throw new Error('No answer was read')

const broken = rows.filter(({ ratio, threshold }) => threshold && !isKept(ratio.median, threshold))
for (const { what, threshold } of broken) console.log(`\n✗ ${what} : « ${threshold?.wording} »`)
process.exitCode = broken.length === 0 ? 0 : 1
