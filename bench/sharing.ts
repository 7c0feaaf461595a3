import { setTimeout as sleep } from 'node:timers/promises'
import { openBenchPlatform } from './api/bench-platform.ts'
import { measures, type Took } from './api/load.ts'
import { bytesWithoutGarbage } from './engine/memory.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import { inTurns } from './programs/callers.ts'
import type { Promised } from './promise.ts'
import type { Row } from './report.ts'
import { bare, ours, type Side, timed } from './sharing/sides.ts'
import { makeSharingWorld, type SharingWorld } from './sharing/world.ts'

/** What is promised of what a consumer reads (issue 9). */
const promises = {
  one: { wording: 'a reading with its checks at least 0.5 times as many a second as the bare one', least: 0.5 },
  p99: { wording: 'p99 of a reading within 3 times', most: 3 },
  many: { wording: 'batches of 500 at least 0.4 times as many a second as the bare ones', least: 0.4 },
  memory: { wording: 'memory of batches flat (megabytes left by 20,000 workers)', most: 2 },
} as const satisfies Readonly<Record<string, Promised>>

const ROUNDS = 5
const WORKERS = 100_000
const BATCH = 500
/** Batches of a round: every worker is read once in the five. */
const BATCHES = WORKERS / BATCH / ROUNDS
const READINGS = 400
const AT_ONCE = 8

/** Connections to the database, on each side of what is compared. */
const POOL = 16

/** `kept`: the bare statements under plans made once, where PostgreSQL makes them again for each call of `bare`. */
const sides = ['ours', 'bare', 'kept'] as const
type SideName = (typeof sides)[number]
type Name = `${SideName} ${'one' | 'many'}`

interface Found {
  loads: Record<Name, Took[]>
  megabytes: number[]
}

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(POOL)
  try {
    const world = await makeSharingWorld(bench, WORKERS)
    const floor = bare(world, POOL)
    const kept = bare(world, POOL, '-c plan_cache_mode=force_generic_plan')
    try {
      return findings(await rounds(world, { ours: ours(world), bare: floor.side, kept: kept.side }))
    } finally {
      await Promise.all([floor.close(), kept.close()])
    }
  } finally {
    await bench.close()
  }
}

/** Bytes in use once what the last call held is let go of. */
async function bytesAtRest(): Promise<number> {
  bytesWithoutGarbage()
  await sleep(50)
  return bytesWithoutGarbage()
}

/** Five rounds after one that warms up, each side in turns, on the same grants. */
async function rounds({ grants }: SharingWorld, by: Record<SideName, Side>): Promise<Found> {
  const names = sides.flatMap((who) => [`${who} one`, `${who} many`] as const)
  const loads = Object.fromEntries(names.map((name) => [name, [] as Took[]])) as Found['loads']
  const megabytes: number[] = []
  let bytes = 0
  const keep = (round: number, name: Name, took: Took) => (round === 0 ? undefined : loads[name].push(took))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const who of sides) {
      const from = round * READINGS
      const one = await timed({ count: READINGS, atOnce: AT_ONCE }, (rank) =>
        by[who].one(inTurns(grants, from + rank), rank),
      )
      keep(round, `${who} one`, one)
      const many = await timed({ count: BATCHES, atOnce: 1 }, (rank) => {
        const first = (round === 0 ? rank : (round - 1) * BATCHES + rank) * BATCH
        return by[who].many(grants.slice(first, first + BATCH), rank)
      })
      keep(round, `${who} many`, many)
    }
    const after = await bytesAtRest()
    if (round > 0) megabytes.push((after - bytes) / 1e6)
    bytes = after
  }
  return { loads, megabytes }
}

function findings({ loads, megabytes }: Found): Findings {
  const row = (kind: 'one' | 'many', by: keyof typeof measures, floor: 'bare' | 'kept' = 'bare') =>
    spreadOf(
      loads[`ours ${kind}`].map(
        (took, round) => measures[by](took) / measures[by](inTurns(loads[`${floor} ${kind}`], round)),
      ),
    )
  const against = 'les mêmes mois lus et écrits au journal par pg, sans aucun contrôle'
  const rows: Row[] = [
    {
      what: `une lecture, ${AT_ONCE} à la fois : par seconde`,
      against,
      ratio: row('one', 'perSecond'),
      promise: promises.one,
    },
    {
      what: `une lecture, ${AT_ONCE} à la fois : 99e centile`,
      against,
      ratio: row('one', 'p99'),
      promise: promises.p99,
    },
    {
      what: `une lecture, ${AT_ONCE} à la fois : par seconde`,
      against: 'les mêmes, dont PostgreSQL garde les plans',
      ratio: row('one', 'perSecond', 'kept'),
    },
    { what: `lots de ${BATCH} : par seconde`, against, ratio: row('many', 'perSecond'), promise: promises.many },
    {
      ...{ what: `mémoire de plus après ${BATCHES * BATCH} autres salariés lus par lots, en Mo`, against: '1 Mo' },
      ...{ ratio: spreadOf(megabytes), promise: promises.memory },
    },
  ]
  const median = (name: Name, by: keyof typeof measures) => spreadOf(loads[name].map(measures[by])).median
  return {
    rows,
    figures: (Object.keys(loads) as Name[]).map((name) => {
      const each = name.endsWith('many') ? BATCH : 1
      const perSecond = Math.round(median(name, 'perSecond') * each)
      return `${name} : ${perSecond} partages/s, 99e centile ${median(name, 'p99').toFixed(1)} ms`
    }),
  }
}

export const part: Part = { title: `Partages : ${WORKERS} salariés, chaque lecture tracée`, measure }
