import { scopes } from '@cesu/domain/permissions'
import { type ProblemCode, problemKinds } from '@cesu/domain/problems'
import { isKeyed, type RestRoute } from '../route.ts'

/** What any call can be refused for, before its operation is asked. */
const ofAnyCall = [
  ...['input.malformed', 'input.too_large', 'input.address_too_long', 'input.other_format', 'input.other_expectation'],
  ...['input.refused', 'rate.limited', 'input.headers_too_large'],
] as const satisfies ProblemCode[]

const ofProgram = ['token.absent', 'token.refused', 'proof.refused'] as const
const ofDatabase = ['platform.failure', 'platform.unavailable'] as const
const ofWrite = [
  ...['idempotency.in_flight', 'idempotency.other_input', 'platform.busy', 'platform.unknown_outcome'],
] as const satisfies ProblemCode[]

/** Every problem that a route can answer, by status; those of a line of many are in its verdict. */
export function problemsOfRoute(route: RestRoute): [number, ProblemCode[]][] {
  const { method, by, replaces, operation, answers, bodyLimit, problems = [] } = route
  const isMany = answers !== undefined && answers !== null
  const opens = !isMany && operation.opens !== undefined
  const codes = new Set<ProblemCode>([
    ...ofAnyCall,
    // A large body is waited for once it is known who sends it.
    ...(method === 'GET' || bodyLimit !== undefined ? [] : (['input.too_slow'] as const)),
    ...(by === 'API_CLIENT' ? ofProgram : []),
    // What every application may do is in no scope.
    ...(scopesOf(operation.permission).length > 0 ? (['scope.insufficient'] as const) : []),
    ...(operation.effect === 'compute' ? [] : ofDatabase),
    ...(isKeyed(route) ? ofWrite : []),
    ...(opens || operation.lists !== undefined ? (['reading.budget_spent'] as const) : []),
    // Nobody has a reason to open some persons.
    ...(opens && by === 'API_CLIENT' ? (['application.suspended'] as const) : []),
    ...(replaces ? (['input.version_absent'] as const) : []),
    ...problems,
  ])
  const statuses = new Map<number, ProblemCode[]>()
  for (const code of codes) {
    const { status } = problemKinds[code]
    statuses.set(status, [...(statuses.get(status) ?? []), code])
  }
  return [...statuses].sort(([a], [b]) => a - b)
}

/** The scopes that give a permission, as OAuth writes them; none for what anyone may, or every application. */
export const scopesOf = (permission: string): string[] =>
  Object.values(scopes).flatMap(({ name, permissions }) =>
    (permissions as readonly string[]).includes(permission) ? name : [],
  )
