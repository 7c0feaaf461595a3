import type pg from 'pg'
import { asAdmin } from '../packages/db/src/index.ts'
import { openGrownBase } from './lists/grown-base.ts'
import { type Asked, askAll } from './lists/questions.ts'
import { storedBytes, unreadIndexes } from './lists/stored.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import type { Row } from './report.ts'

/** What is promised of a page and of a count, at 2,000,000 declarations (issue 6, findings S6 and S7). */
const MOST_MS = 20
const promise = { wording: 'every page and every count of a list within 20 ms in SQL', most: 1 }

/** How many declarations are made when no base is given: enough for an index to matter, in a few minutes. */
const DECLARATIONS = 200_000

/** The lists, and in whose eyes. */
const lists = [
  ['couples à déclarer', /^pairs/],
  ['déclarations d’un partenaire', /^declarations \(partner\)/],
  ['déclarations, pour un agent', /^declarations \(agent\)/],
  ['dossiers', /^cases/],
] as const

const milliseconds = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

const medianMs = ({ costs }: Asked): number => spreadOf(costs.map(({ executionMs }) => executionMs)).median

/** The slowest question of a list, a page or a count: beside the page read by its keys, then beside 20 ms. */
function rowsOf([title, pattern]: (typeof lists)[number], asked: readonly Asked[]): Row[] {
  return ([false, true] as const).flatMap((isCount) => {
    const [first, ...others] = asked.filter(({ what, which }) => pattern.test(what) && (which === 'count') === isCount)
    if (first === undefined) throw new Error(`no question about ${title}`)
    const slowest = others.reduce((most, one) => (medianMs(one) > medianMs(most) ? one : most), first)
    const what = `${title}, ${isCount ? 'leur nombre' : 'une page'} : ${slowest.what.replace(/^.*?: /, '')}, ${slowest.which}`
    const times = slowest.costs.map(({ executionMs }) => executionMs)
    const byBaseline = times.map((ms, round) => ms / (slowest.baselineMs[round] ?? 0))
    return [
      { what, against: 'une page lue par ses clés primaires', ratio: spreadOf(byBaseline) },
      { what, against: `${MOST_MS} ms`, ratio: spreadOf(times.map((ms) => ms / MOST_MS)), promise },
    ]
  })
}

/** How many pages of 8 kB the dearest question of a list reads, which no machine's speed changes. */
function buffersOf([title, pattern]: (typeof lists)[number], asked: readonly Asked[]): string {
  const mine = asked.filter(({ what }) => pattern.test(what))
  const buffers = ({ costs }: Asked) => Math.max(...costs.map((cost) => cost.buffers))
  const dearest = mine.reduce((most, one) => (buffers(one) > buffers(most) ? one : most))
  return `${title} : ${mine.length} questions, ${buffers(dearest)} pages de 8 ko pour la plus chère (${dearest.what}, ${dearest.which})`
}

async function measure(): Promise<Findings> {
  const { BENCH_DECLARATIONS: wanted = String(DECLARATIONS) } = process.env
  const base = await openGrownBase(Number(wanted))
  const admin = <R>(work: (client: pg.Client) => Promise<R>) => asAdmin(base.adminUrl, work)
  try {
    await admin((client) => client.query('SELECT pg_stat_reset()'))
    const asked = await askAll(base)
    const { rows } = await admin((client) => client.query<{ count: number }>('SELECT count(*)::int FROM declaration'))
    const count = rows[0]?.count ?? 0
    const unread = await admin(unreadIndexes)
    const slow = asked.filter((one) => medianMs(one) > MOST_MS).sort((a, b) => medianMs(b) - medianMs(a))
    const planning = spreadOf(asked.flatMap(({ costs }) => costs.map(({ planningMs }) => planningMs)))
    const baseline = spreadOf(asked.flatMap(({ baselineMs }) => baselineMs))
    return {
      rows: lists.flatMap((list) => rowsOf(list, asked)),
      figures: [
        ...lists.map((list) => buffersOf(list, asked)),
        ...slow.map(
          (one) => `au-delà de ${MOST_MS} ms : ${one.what}, ${one.which} : ${milliseconds.format(medianMs(one))} ms`,
        ),
        `une page lue par ses clés : ${milliseconds.format(baseline.median)} ms ; préparation d’une question, la première fois : ${milliseconds.format(planning.median)} ms`,
        `index qu’aucune question n’a lu : ${unread.join(', ') || 'aucun'}`,
        ...(await admin((client) => storedBytes(client, count))),
      ],
    }
  } finally {
    await base.close()
  }
}

export const part: Part = { title: 'Listes : tous les filtres, tous les ordres, les deux bouts', measure }
