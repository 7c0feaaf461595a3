import { runFloor } from './engine/baseline-floor.ts'
import { askModel } from './engine/baseline-model.ts'
import { measureGrowth } from './engine/growth.ts'
import { measureMemory } from './engine/memory.ts'
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
} from './engine/subjects.ts'
import { compare, ratioOf, spreadOf, type Timings } from './measure.ts'
import type { Findings, Part } from './part.ts'
import type { Promised } from './promise.ts'
import { type Row, shownTime } from './report.ts'

/** What is promised of the contribution engine (issues 3 and 6). */
const promises = {
  model: {
    wording: 'whole answer at least 18,000 times as many per second as the open model, median of 5',
    least: 18_000,
  },
  batch: { wording: 'batch form (columns in, columns out, for files) within 2.3 times the floor', most: 2.3 },
  objects: { wording: 'with full result objects within 40 times the floor', most: 40 },
  growth: { wording: 'time per payslip at 10^3, 10^5, 10^7 flat within 15 %', most: 1.15 },
  memory: { wording: 'memory of the batch form constant', most: 0.1 },
  grossUp: { wording: 'gross-up at most 3 times the price of a payslip', most: 3 },
} as const satisfies Readonly<Record<string, Promised>>

const tasks = {
  'modele-social': askModel,
  plancher: runFloor,
  'lot, du brut': batchFromGross,
  'lot, du net': batchFromNet,
  'estimation, du brut': estimateFromGross,
  'estimation, du net': estimateFromNet,
  'estimation, tous les cas': estimateOfAnything,
  'bulletin seul': payslipAlone,
  'brut d’un net seul': grossUpAlone,
}
type Task = keyof typeof tasks

const timeRows = (times: Readonly<Record<Task, Timings>>): Row[] => {
  const row = (what: Task, against: Task, promise?: Promised): Row => ({
    what,
    against,
    ratio: ratioOf(times[what], times[against]),
    ...(promise && { promise }),
  })
  /** How many times as many a second: the inverse of a ratio of times. */
  const faster = (what: Task, against: Task, promise?: Promised): Row => ({
    ...row(against, what, promise),
    what: `${what} : fois plus par seconde`,
    against,
  })
  return [
    faster('estimation, du brut', 'modele-social', promises.model),
    faster('bulletin seul', 'modele-social'),
    row('lot, du brut', 'plancher', promises.batch),
    row('lot, du net', 'plancher'),
    row('estimation, du brut', 'plancher', promises.objects),
    row('estimation, tous les cas', 'plancher'),
    row('bulletin seul', 'plancher'),
    row('brut d’un net seul', 'bulletin seul', promises.grossUp),
    row('estimation, du net', 'estimation, du brut', promises.grossUp),
    row('lot, du net', 'lot, du brut', promises.grossUp),
  ]
}

/** The contribution engine against the open model and the floor: README.md. */
export const part: Part = {
  title: 'Moteur de cotisations : médianes de 5 tours',
  measure: (): Findings => {
    checkFloor()
    const times = compare(tasks)
    const growth = measureGrowth()
    const memory = measureMemory()
    if (readSoFar() === 0) throw new Error('No answer was read')
    const files = Object.entries(growth.timings).map(([size, timings]) => [`lot, fichier de ${size}`, timings] as const)
    return {
      rows: [
        ...timeRows(times),
        {
          what: 'lot, de 10³ à 10⁷ bulletins : le plus lent',
          against: 'le plus rapide des trois',
          ratio: growth.ratio,
          promise: promises.growth,
        },
        {
          what: 'lot : mémoire gagnée après 10⁷ bulletins, Mo',
          against: 'avant, ramasse-miettes passé',
          ratio: spreadOf(memory.grownMegabytes),
          promise: promises.memory,
        },
        {
          what: 'lot : octets créés par bulletin',
          against: 'sur 10⁶ bulletins',
          ratio: spreadOf(memory.allocatedBytesByPayslip),
        },
      ],
      figures: [...Object.entries<Timings>(times), ...files].map(
        ([name, timings]) => `${name.padEnd(26)}${shownTime(spreadOf(timings).median)}`,
      ),
    }
  },
}
