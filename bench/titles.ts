import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PartnerStaff } from '../apps/api/src/actors/partner-staff.ts'
import { submitDeclaration } from '../apps/api/src/declarations/submit-declaration.ts'
import { perform } from '../apps/api/src/perform.ts'
import { demoNumber } from '../packages/domain/src/vouchers/index.ts'
import { type BenchPlatform, openBenchPlatform } from './api/bench-platform.ts'
import { type MadePair, makePairs, makeStaff, usualMonth } from './api/pairs.ts'
import { keepFile, makeIssuer } from './files/world.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'

/** What is promised of a title that pays (issue 11). */
const promise = { wording: 'use of a title at most 1.3 times a declaration without', most: 1.3 }

/** How many titles pay a month: the first is what the others are beside. */
const TITLES = [0, 1, 10] as const
const ROUNDS = 5
/** Declarations of each in a round, in turns; the round before is not counted. */
const DECLARATIONS = 40
const READER = fileURLToPath(new URL('./files/reader.ts', import.meta.url))

/** Milliseconds of the declarations of a round, by how many titles pay them. */
type Round = Record<(typeof TITLES)[number], number[]>

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(4)
  try {
    const [actor] = await makeStaff(bench.owner, 1)
    const declarations = (ROUNDS + 1) * DECLARATIONS
    await keepFile(bench, { partnerId: await makeIssuer(bench), firstSerial: 0, count: declarations * sum(TITLES) })
    await promisify(execFile)(process.execPath, [READER, bench.urlFor('cesu_jobs')])
    const count = declarations * TITLES.length
    const pairs = await makePairs(bench.owner, actor.partnerId, { count, today: new Date() })
    return findings((await rounds(bench, actor, pairs)).slice(1))
  } finally {
    await bench.close()
  }
}

async function rounds(bench: BenchPlatform, actor: PartnerStaff, pairs: readonly MadePair[]): Promise<Round[]> {
  const declared = declaring(bench, actor, pairs)
  const found: Round[] = []
  while (found.length <= ROUNDS) {
    const round: Round = { 0: [], 1: [], 10: [] }
    for (let rank = 0; rank < DECLARATIONS; rank += 1)
      for (const titles of TITLES) round[titles].push(await declared(titles))
    found.push(round)
  }
  return found
}

/** Declares the month of the next pair, paid by the next titles; milliseconds. */
function declaring({ platform }: BenchPlatform, actor: PartnerStaff, pairs: readonly MadePair[]) {
  const waiting = [...pairs]
  const said = { code: '01', vintage: new Date().getFullYear(), faceValueCents: 2_000, electronic: true }
  let serial = 0
  return async (titles: number): Promise<number> => {
    const pair = waiting.pop()
    if (pair === undefined) throw new Error('no pair')
    const numbers = Array.from({ length: titles }, () => demoNumber({ ...said, serial: serial++ }))
    const value = { ...usualMonth(pair), ...(titles === 0 ? {} : { titles: { numbers } }) }
    const start = performance.now()
    const answer = await perform(platform, submitDeclaration, { actor, value, key: randomUUID() })
    const took = performance.now() - start
    if ((answer.titles?.sums.titlesCents ?? 0) !== titles * 2_000) throw new Error('titles that do not pay')
    return took
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
const median = (figures: readonly number[]): number => spreadOf(figures).median

function findings(found: readonly Round[]): Findings {
  const beside = (titles: 1 | 10) => spreadOf(found.map((round) => median(round[titles]) / median(round[0])))
  const against = 'la même déclaration, sans titre'
  return {
    rows: [
      { what: 'déclarer un mois qu’un titre paie', against, ratio: beside(1), promise },
      { what: 'un mois que dix titres paient', against, ratio: beside(10) },
    ],
    figures: TITLES.map(
      (titles) => `${titles} titres : ${spreadOf(found.map((round) => median(round[titles]))).median.toFixed(1)} ms`,
    ),
  }
}

export const part: Part = {
  title: `Titres : ${DECLARATIONS} déclarations de chaque sorte, l’une après l’autre`,
  measure,
}
