import { replayColumns } from '../apps/api/src/declarations/replay/columns.ts'
import { replay } from '../apps/api/src/declarations/replay/replay.ts'
import { copyOtherMonths, copyPlainMonths } from '../packages/db/src/declarations/copy-months.ts'
import { openGrownBase } from './lists/grown-base.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'

/** What is promised of a year computed again (issue 12). */
const promises = {
  copy: { wording: 'declarations replayed without writing: at most 3 times a plain COPY of the same columns', most: 3 },
  memory: { wording: 'memory of our process at most 400 MiB', most: 400 },
}

const DECLARATIONS = Number(process.env['BENCH_DECLARATIONS'] ?? 200_000)
const ROUNDS = 5
const MEBIBYTE = 1_048_576

/** Every month that the base may hold, in spans of a year: what a replay reads is what is copied. */
const [FIRST, LAST] = [2019, new Date().getFullYear()]

async function measure(): Promise<Findings> {
  const base = await openGrownBase(DECLARATIONS)
  try {
    const url = base.urlFor('cesu_jobs')
    const rounds: { copyMs: number; replayMs: number; read: number; bytes: number }[] = []
    await copied(url)
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ms: copyMs, bytes } = await copied(url)
      const start = performance.now()
      const span = { from: `${FIRST}-01`, to: `${LAST}-12`, changes: [], prolonged: false, households: 'NONE' as const }
      const cells = await replay({ ...span, url, shares: 4 }, () => undefined)
      const replayMs = performance.now() - start
      rounds.push({ copyMs, replayMs, bytes, read: cells.reduce((sum, { read }) => sum + read, 0) })
    }
    return findings(rounds)
  } finally {
    await base.close()
  }
}

/** How long it takes a client to receive the same columns by COPY, on one connection, and to do nothing with them. */
async function copied(url: string): Promise<{ ms: number; bytes: number }> {
  const start = performance.now()
  let bytes = 0
  const read = (piece: Buffer) => {
    bytes += piece.length
  }
  for (let year = FIRST; year <= LAST; year += 1) {
    const span = { from: `${year}-01`, to: `${year}-12`, share: 0, shares: 1, prolonged: false }
    await copyPlainMonths(url, span, { columns: replayColumns.plain, read })
    await copyOtherMonths(url, span, { columns: replayColumns.other, read })
  }
  return { ms: performance.now() - start, bytes }
}

const findings = (rounds: readonly { copyMs: number; replayMs: number; read: number; bytes: number }[]): Findings => ({
  rows: [
    {
      ...{ what: 'rejouer les déclarations, sans écrire', against: 'COPY des mêmes colonnes vers le même client' },
      ...{ promise: promises.copy, ratio: spreadOf(rounds.map(({ copyMs, replayMs }) => replayMs / copyMs)) },
    },
    {
      ...{ what: 'mémoire du processus, au plus haut', against: 'un mébioctet', promise: promises.memory },
      ratio: spreadOf([(process.resourceUsage().maxRSS * 1_024) / MEBIBYTE]),
    },
  ],
  figures: rounds.map(
    ({ copyMs, replayMs, read, bytes }) =>
      `${read} déclarations : COPY ${Math.round(copyMs)} ms (${Math.round(bytes / 1e6)} Mo), rejouées en ${Math.round(replayMs)} ms, ${Math.round((read * 1_000) / replayMs)} par seconde`,
  ),
})

export const part: Part = { title: `Rejouer ${DECLARATIONS} déclarations`, measure }
