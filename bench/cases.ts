import { randomUUID } from 'node:crypto'
import type { Agent } from '../apps/api/src/actors/agent.ts'
import { countForMenu } from '../apps/api/src/cases/count-for-menu.ts'
import { countLists } from '../apps/api/src/cases/count-lists.ts'
import { countWaiting } from '../apps/api/src/cases/count-waiting.ts'
import { listCases } from '../apps/api/src/cases/list-cases.ts'
import { steerCases } from '../apps/api/src/cases/steer-cases.ts'
import { takeNext } from '../apps/api/src/cases/take-next.ts'
import { perform } from '../apps/api/src/perform.ts'
import { legalDay } from '../apps/api/src/platform/clock.ts'
import { addDays } from '../packages/domain/src/shared/index.ts'
import { openBenchPlatform } from './api/bench-platform.ts'
import { measures, type Took } from './api/load.ts'
import { pageByKeys } from './cases/by-keys.ts'
import { type CasesWorld, makeCasesWorld } from './cases/world.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import { inTurns } from './programs/callers.ts'
import type { Row } from './report.ts'
import { timed } from './sharing/sides.ts'

/** What is promised of agents who take at once (issue 10). */
const promise = {
  wording: '« prendre le suivant » by 50 agents at once: p99 within 5 times that of one alone',
  most: 5,
}

const CASES = 200_000
const AGENTS = 50
const ROUNDS = 5
const POOL = 16
/** How many times a question is asked in a round, and a case taken by each way. */
const [ASKED, TAKEN] = [20, 200]

const PAGE = 25

/** What an agent asks, in the words of the screen. */
type Question = (actor: Agent) => Promise<unknown>

function questionsOf({ bench: { platform } }: CasesWorld): Readonly<Record<string, Question>> {
  const listing =
    (value: object): Question =>
    (actor) =>
      perform(platform, listCases, { actor, value })
  const week = { from: addDays(legalDay(new Date()), -97), to: addDays(legalDay(new Date()), -91) }
  const yesterday = addDays(legalDay(new Date()), -1)
  const team: Question = (actor) =>
    perform(platform, listCases, { actor, value: { statuses: ['NEW'], teamId: actor.team.id } })
  return {
    'la file de l’équipe': team,
    'toutes les équipes, dans les deux sens': listing({ statuses: open, direction: 'desc' }),
    'deux natures rares': listing({ statuses: open, kinds: ['MANDATE_DISPUTED', 'DEATH_REPORTED'] }),
    'les miens': listing({ statuses: ['IN_PROGRESS'], isMine: true }),
    'en retard': listing({ statuses: open, dueBy: yesterday }),
    'ouverts une semaine, il y a trois mois': listing({ opened: week }),
    'décidés cette semaine-là': listing({ statuses: ['RESOLVED'], decided: week }),
    'une recherche par noms': listing({ statuses: open, search: 'banc 17' }),
    'une recherche par numéro': listing({ search: '4242' }),
    'les compteurs': (actor) => perform(platform, countWaiting, { actor, value: undefined }),
    'ce que dit le menu': (actor) => perform(platform, countForMenu, { actor, value: undefined }),
    'les compteurs de dix vues': (actor) =>
      perform(platform, countLists, { actor, value: { lists: tenViews(yesterday) } }),
    'le pilotage, douze semaines': (actor) => perform(platform, steerCases, { actor, value: { span: weeks(12) } }),
    'le pilotage, un an': (actor) => perform(platform, steerCases, { actor, value: { span: weeks(52) } }),
  }
}

const open = ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY', 'ESCALATED']

/** The lists of ten views: two kinds each, those that are late in half of them. */
const tenViews = (dueBy: string) =>
  Array.from({ length: 10 }, (_, rank) => ({
    ...{ statuses: open, kinds: [inTurns(kinds, rank), inTurns(kinds, rank + 1)] },
    ...(rank % 2 === 0 && { dueBy }),
  }))

const kinds = ['DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'IDENTITY_REVIEW', 'MANDATE_DISPUTED', 'DEATH_REPORTED']

/** So many weeks until today. */
function weeks(count: number) {
  const to = legalDay(new Date())
  return { from: addDays(to, 1 - 7 * count), to }
}

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(POOL)
  try {
    const world = await makeCasesWorld(bench, { cases: CASES, agents: AGENTS })
    const asked = await askedInRounds(world)
    const taken = await takenInRounds(world)
    return findings(asked, taken)
  } finally {
    await bench.close()
  }
}

const BASELINE = `${PAGE + 1} dossiers et leurs noms, lus par leurs clés par pg`

/** Milliseconds of each question, and of the baseline, the median of each round after one that warms up. */
async function askedInRounds(world: CasesWorld): Promise<Map<string, number[]>> {
  const floor = await pageByKeys(world, PAGE + 1)
  const questions: Record<string, Question> = { [BASELINE]: floor.ask, ...questionsOf(world) }
  const medians = new Map(Object.keys(questions).map((what) => [what, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [what, ask] of Object.entries(questions)) {
      const { took } = await timed({ count: ASKED, atOnce: 1 }, async (rank) => {
        await ask(inTurns(world.together, rank))
      })
      if (round > 0) medians.get(what)?.push(spreadOf(took).median)
    }
  }
  await floor.close()
  return medians
}

/** The ways to take: one agent after the other, all of a team at once, and as many at once of whom none shares a queue. */
const ways = { alone: 1, together: AGENTS, apart: AGENTS } as const
type Way = keyof typeof ways

async function takenInRounds(world: CasesWorld): Promise<Record<Way, Took[]>> {
  const found: Record<Way, Took[]> = { alone: [], together: [], apart: [] }
  const given = new Set<string>()
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of Object.keys(ways) as Way[]) {
      const agents = way === 'apart' ? world.apart : world.together
      const took = await timed({ count: TAKEN, atOnce: ways[way] }, async (rank) => {
        const call = { actor: inTurns(agents, rank), value: {}, key: randomUUID() }
        const { id } = await perform(world.bench.platform, takeNext, call)
        if (id === null || given.has(id)) throw new Error(id === null ? 'nothing was left' : 'taken twice')
        given.add(id)
      })
      if (round > 0) found[way].push(took)
    }
  }
  return found
}

function findings(asked: Map<string, number[]>, taken: Record<Way, Took[]>): Findings {
  const baseline = asked.get(BASELINE) ?? []
  const pages: Row[] = [...asked]
    .filter(([what]) => what !== BASELINE)
    .map(([what, times]) => ({
      ...{ what, against: BASELINE },
      ratio: spreadOf(times.map((ms, round) => ms / (baseline[round] ?? 0))),
    }))
  const p99 = (way: Way) => taken[way].map(measures.p99)
  const beside = (way: Way, other: Way) => spreadOf(p99(way).map((ms, round) => ms / (p99(other)[round] ?? 0)))
  const what = `« prendre le suivant », ${AGENTS} agents à la fois, 99e centile`
  return {
    rows: [
      ...pages,
      { what, against: 'un seul agent à la fois', ratio: beside('together', 'alone'), promise },
      { what, against: 'autant d’agents qui ne partagent aucune file', ratio: beside('together', 'apart') },
    ],
    figures: [
      ...[...asked].map(([name, times]) => `${name} : ${spreadOf(times).median.toFixed(1)} ms`),
      ...(Object.keys(ways) as Way[]).map((way) => {
        const perSecond = Math.round(spreadOf(taken[way].map(measures.perSecond)).median)
        return `prendre, ${way} : ${perSecond}/s, 99e centile ${spreadOf(p99(way)).median.toFixed(1)} ms`
      }),
    ],
  }
}

export const part: Part = { title: `Dossiers : ${CASES} dossiers, ce que les agents demandent et prennent`, measure }
