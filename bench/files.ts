import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BenchPlatform, openBenchPlatform } from './api/bench-platform.ts'
import { timePlainCopy } from './files/plain-copy.ts'
import { emptied, keepFile, makeIssuer, TITLES_A_FILE } from './files/world.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'

/** What is promised of files of titles (issue 11). */
const promises = {
  copy: {
    wording:
      'registering 1,000,000 titles: at most 3 times a plain COPY of the same rows into identically indexed tables',
    most: 3,
  },
  flat: { wording: 'time per line flat within 25 % from the first file to the last', most: 1.25 },
  memory: { wording: 'memory of our processes at most 400 MiB', most: 400 },
}

/** Titles of a round. */
const TITLES = Number(process.env['BENCH_TITLES'] ?? 1_000_000)
const ROUNDS = 3
const MEBIBYTE = 1_048_576

interface Round {
  /** Milliseconds of each file, and of the copy of all. */
  files: number[]
  copy: number
  /** The most memory that the process that read held, in bytes. */
  memory: number
}

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(2)
  try {
    const partnerId = await makeIssuer(bench)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await registered(bench, partnerId))
    return findings(rounds)
  } finally {
    await bench.close()
  }
}

const READER = fileURLToPath(new URL('./files/reader.ts', import.meta.url))

async function registered(bench: BenchPlatform, partnerId: string): Promise<Round> {
  await emptied(bench)
  for (let firstSerial = 0; firstSerial < TITLES; firstSerial += TITLES_A_FILE)
    await keepFile(bench, { partnerId, firstSerial, count: Math.min(TITLES_A_FILE, TITLES - firstSerial) })
  const { stdout } = await promisify(execFile)(process.execPath, [READER, bench.urlFor('cesu_jobs')])
  const { files, memory } = JSON.parse(stdout) as { files: { lines: number; ms: number }[]; memory: number }
  if (sum(files.map(({ lines }) => lines)) !== TITLES) throw new Error(`not ${TITLES} lines: ${stdout}`)
  return { files: files.map(({ ms }) => ms), copy: await timePlainCopy(bench), memory }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

function findings(rounds: readonly Round[]): Findings {
  const took = rounds.map(({ files }) => sum(files))
  const against = `COPY par le serveur des mêmes ${TITLES} lignes, mêmes index`
  return {
    rows: [
      {
        ...{ what: `enregistrer ${TITLES} titres, des octets aux verdicts`, against, promise: promises.copy },
        ratio: spreadOf(rounds.map(({ copy }, round) => (took[round] ?? 0) / copy)),
      },
      {
        ...{
          what: `une ligne du dernier fichier de ${TITLES_A_FILE}`,
          against: 'une ligne du premier',
          promise: promises.flat,
        },
        ratio: spreadOf(rounds.map(({ files }) => (files.at(-1) ?? 0) / (files[0] ?? 1))),
      },
      {
        ...{ what: 'mémoire du processus qui lit, au plus haut', against: 'un mébioctet', promise: promises.memory },
        ratio: spreadOf(rounds.map(({ memory }) => memory / MEBIBYTE)),
      },
    ],
    figures: rounds.map(
      ({ copy }, round) =>
        `tour ${round + 1} : ${Math.round(took[round] ?? 0)} ms, ${Math.round(TITLES / ((took[round] ?? 1) / 1_000))} titres/s ; COPY ${Math.round(copy)} ms`,
    ),
  }
}

export const part: Part = { title: `Fichiers : ${TITLES} titres enregistrés`, measure }
