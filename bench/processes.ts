import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Program, READY, startProgram } from '../apps/api/test/program.ts'
import { type BenchPlatform, openBenchPlatform } from './api/bench-platform.ts'
import { load, measures, type Took } from './api/load.ts'
import { makePairs, makeStaff, usualMonth } from './api/pairs.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import { countBusyCores } from './processes/busy-cores.ts'
import { inTurns, makeCallers, renewTokens, signed } from './programs/callers.ts'

/** What is promised of two processes of the API on one database, where the machine has the cores for it (issue 8). */
const LEAST = 1.6
const promise = { wording: 'two API processes on one database at least 1.6 times one', least: LEAST }

const ROUNDS = 5
/** Rounds before them: each process runs everything often enough to have been compiled. */
const WARM_UPS = 2
const CONNECTIONS = 32
const DECLARATIONS = 96

/** Connections of each process, for each role: enough for the callers, on a loaded machine too. */
const POOL = 16

/** What was found of a round: of one process, of two, and how many cores one kept busy, with the client and PostgreSQL. */
interface Round {
  one: Took
  two: Took
  busyCores: number
}

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(2)
  const folder = await mkdtemp(join(tmpdir(), 'cesu-bench-'))
  const programs: Program[] = []
  const settings = { ...bench.settings, DATA_DIR: folder, CESU_DB_POOL_SIZE: String(POOL) }
  try {
    while (programs.length < 2) programs.push(await startProgram(settings))
    await Promise.all(programs.map(({ until }) => until(READY)))
    return findings(
      await rounds(
        bench,
        programs.map(({ origin }) => origin),
      ),
    )
  } finally {
    for (const { process: child, ended } of programs) {
      child.kill('SIGTERM')
      await ended
    }
    await bench.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Five rounds after those that warm up: as many declarations through one process, then through both. */
async function rounds(bench: BenchPlatform, processes: readonly string[]): Promise<Round[]> {
  const [staff] = await makeStaff(bench.owner, 1)
  const callers = await makeCallers(bench, staff)
  const count = 2 * (WARM_UPS + ROUNDS) * DECLARATIONS
  const pairs = await makePairs(bench.owner, staff.partnerId, { count, today: new Date() })
  // The address of both: what a balancer would have.
  const origin = bench.platform.config.publicUrl
  const through = async (among: readonly string[]): Promise<Took> => {
    const called = pairs.splice(0, DECLARATIONS).map((pair, rank) => {
      const call = {
        method: 'POST',
        path: '/v1/declarations',
        body: usualMonth(pair),
        at: inTurns(among, rank),
      } as const
      return signed(inTurns(callers, rank), origin, call)
    })
    return load({ origin, requests: await Promise.all(called), connections: CONNECTIONS })
  }
  const found: Round[] = []
  while (found.length < WARM_UPS + ROUNDS) {
    await renewTokens(callers, origin, inTurns(processes, 0))
    const busyCores = countBusyCores()
    const one = await through(processes.slice(0, 1))
    found.push({ one, busyCores: busyCores(), two: await through(processes) })
  }
  return found.slice(WARM_UPS)
}

const cores = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** The verdict, where one process leaves the cores that the second one needs; else what limited. */
function findings(found: readonly Round[]): Findings {
  const busy = spreadOf(found.map(({ busyCores }) => busyCores)).median
  const [there, wanted] = [availableParallelism(), LEAST * busy]
  const isAllowed = wanted <= there
  const perSecond = (took: (round: Round) => Took) =>
    Math.round(spreadOf(found.map(took).map(measures.perSecond)).median)
  const limited = `${there} cœurs, dont ${cores.format(busy)} occupés par un seul processus, PostgreSQL, le client et les voisins : ${cores.format(LEAST)} fois plus en demanderait ${cores.format(wanted)}`
  return {
    rows: [
      {
        ...{ what: 'deux processus de l’API, une base : déclarations par seconde', against: 'un seul processus' },
        ratio: spreadOf(found.map(({ one, two }) => measures.perSecond(two) / measures.perSecond(one))),
        ...(isAllowed ? { promise } : {}),
      },
    ],
    figures: [
      isAllowed ? limited : `ce qui a limité, donc aucun verdict : ${limited}`,
      `un processus : ${perSecond(({ one }) => one)}/s ; deux : ${perSecond(({ two }) => two)}/s`,
    ],
  }
}

export const part: Part = {
  title: `Processus : POST /v1/declarations, ${CONNECTIONS} connexions, par un puis par deux processus de l’API`,
  measure,
}
