import type { ProblemCode } from '@cesu/domain/problems'
import { problemsOfRoute } from '../src/ways-in/rest/openapi/problems-of-route.ts'
import type { RestRoute } from '../src/ways-in/rest/route.ts'
import { restTable } from '../src/ways-in/rest/routes.ts'
import type { RestAnswer } from './rest-calls.ts'

/** The address of a route, with its method. */
export const nameOf = ({ method, url }: RestRoute) => `${method} ${url}`

/** The answers to problems that take seconds to be told. */
const lasting = new Map<ProblemCode, Promise<ReadonlyMap<RestRoute, RestAnswer>>>()

/** Asks every route that can give such a problem at once, the first time that it is asked of one. */
export async function amongAll(
  route: RestRoute,
  code: ProblemCode,
  ask: (routes: readonly RestRoute[]) => Promise<RestAnswer[]>,
): Promise<RestAnswer> {
  const askAll = async () => {
    const routes = restTable.filter((one) => problemsOfRoute(one).some(([, codes]) => codes.includes(code)))
    const answers = await ask(routes)
    return new Map(answers.map((answer, place) => [routes[place] ?? route, answer]))
  }
  const answers = lasting.get(code) ?? askAll()
  lasting.set(code, answers)
  const answer = (await answers).get(route)
  if (answer === undefined) throw new Error(`${nameOf(route)} does not give ${code}`)
  return answer
}

/** Routes asked at once. */
const HANDFUL = 8

/**
 * Asks a few routes at once: all of them would wait for the turns of one application longer than a request may last. Neighbours are never asked
 * together: they act on the same thing, and would wait for each other.
 */
export async function inHandfuls(
  routes: readonly RestRoute[],
  ask: (route: RestRoute, place: number) => Promise<RestAnswer>,
): Promise<RestAnswer[]> {
  const answers: RestAnswer[] = []
  const handfuls = Math.ceil(routes.length / HANDFUL)
  for (let first = 0; first < handfuls; first += 1) {
    const places = [...routes.keys()].filter((place) => place % handfuls === first)
    const told = await Promise.all(places.map((place) => ask(routes[place] as RestRoute, place)))
    told.forEach((answer, rank) => {
      answers[places[rank] as number] = answer
    })
  }
  return answers
}
