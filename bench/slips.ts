import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BenchPlatform, openBenchPlatform } from './api/bench-platform.ts'
import { timePlainCopy } from './files/plain-copy.ts'
import { emptied, keepFile, keepSlips, makeIssuer, TITLES_A_FILE, usedTitles } from './files/world.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'

/** What is promised of files of slips (issue 11). */
const promises = {
  copy: {
    wording: 'a file of slips: at most 3 times a plain COPY of the same rows into identically indexed tables',
    most: 3,
  },
  flat: { wording: 'time per line flat within 25 % from the shortest file to the longest', most: 1.25 },
  memory: { wording: 'memory of our processes at most 400 MiB', most: 400 },
}

/** Lines of the files, the shortest first. */
const LINES = (process.env['BENCH_SLIP_LINES'] ?? '10000,100000').split(',').map(Number)
const ROUNDS = 3
const MEBIBYTE = 1_048_576
const READER = fileURLToPath(new URL('./files/reader.ts', import.meta.url))

interface Remitted {
  ms: number
  copy: number
  /** The most memory that the process that read held, in bytes. */
  memory: number
}

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(2)
  try {
    const partnerId = await makeIssuer(bench)
    const rounds: Remitted[][] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const sizes: Remitted[] = []
      for (const lines of LINES) sizes.push(await remitted(bench, partnerId, lines))
      rounds.push(sizes)
    }
    return findings(rounds)
  } finally {
    await bench.close()
  }
}

async function remitted(bench: BenchPlatform, partnerId: string, lines: number): Promise<Remitted> {
  await emptied(bench)
  for (let firstSerial = 0; firstSerial < lines; firstSerial += TITLES_A_FILE)
    await keepFile(bench, { partnerId, firstSerial, count: Math.min(TITLES_A_FILE, lines - firstSerial) })
  await read(bench)
  await usedTitles(bench)
  await keepSlips(bench, { partnerId, firstSerial: 0, count: lines })
  const { files, memory } = await read(bench)
  if (files[0]?.lines !== lines) throw new Error(`not ${lines} lines: ${JSON.stringify(files)}`)
  return { ms: files[0].ms, copy: await timePlainCopy(bench, ['voucher_use']), memory }
}

async function read(bench: BenchPlatform): Promise<{ files: { lines: number; ms: number }[]; memory: number }> {
  return JSON.parse((await promisify(execFile)(process.execPath, [READER, bench.urlFor('cesu_jobs')])).stdout)
}

function findings(rounds: readonly Remitted[][]): Findings {
  const perLine = (sizes: readonly Remitted[], place: number) => (sizes.at(place)?.ms ?? 0) / (LINES.at(place) ?? 1)
  return {
    rows: [
      ...LINES.map((lines, place) => ({
        ...{ what: `remettre ${lines} titres, des octets aux verdicts`, promise: promises.copy },
        against: 'COPY par le serveur des mêmes titres et utilisations, mêmes index',
        ratio: spreadOf(rounds.map((sizes) => (sizes[place]?.ms ?? 0) / (sizes[place]?.copy ?? 1))),
      })),
      {
        ...{ what: `une ligne d’un fichier de ${LINES.at(-1)}`, against: `une ligne d’un fichier de ${LINES[0]}` },
        ...{ promise: promises.flat, ratio: spreadOf(rounds.map((sizes) => perLine(sizes, -1) / perLine(sizes, 0))) },
      },
      {
        ...{ what: 'mémoire du processus qui lit, au plus haut', against: 'un mébioctet', promise: promises.memory },
        ratio: spreadOf(rounds.map((sizes) => Math.max(...sizes.map(({ memory }) => memory)) / MEBIBYTE)),
      },
    ],
    figures: rounds.flatMap((sizes, round) =>
      sizes.map(
        ({ ms, copy }, place) =>
          `tour ${round + 1}, ${LINES[place]} lignes : ${Math.round(ms)} ms, ${Math.round((LINES[place] ?? 0) / (ms / 1_000))} titres/s ; COPY ${Math.round(copy)} ms`,
      ),
    ),
  }
}

export const part: Part = { title: `Bordereaux : ${LINES.join(' et ')} titres remis`, measure }
