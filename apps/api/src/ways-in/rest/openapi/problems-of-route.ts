import { type ProblemCode, problemKinds } from '@cesu/domain/problems'
import type { RestRoute } from '../route.ts'

/** What any call can be refused for, before its operation is asked. */
const ofAnyCall = [
  ...['input.malformed', 'input.too_large', 'input.address_too_long', 'input.other_format', 'input.other_expectation'],
  ...['input.refused', 'rate.limited', 'input.headers_too_large'],
] as const satisfies ProblemCode[]

const ofProgram = ['token.absent', 'token.refused', 'proof.refused', 'scope.insufficient'] as const
const ofDatabase = ['platform.failure', 'platform.unavailable'] as const
const ofWrite = [
  ...['idempotency.in_flight', 'idempotency.other_input', 'platform.busy', 'platform.unknown_outcome'],
] as const satisfies ProblemCode[]

/** Every problem that a route can answer, by status. */
export function problemsOfRoute({
  method,
  by,
  replaces,
  operation,
  problems = [],
}: RestRoute): [number, ProblemCode[]][] {
  const reads = operation.lists !== undefined || operation.opens !== undefined
  const codes = new Set<ProblemCode>([
    ...ofAnyCall,
    ...(method === 'GET' ? [] : (['input.too_slow'] as const)),
    ...(by === 'API_CLIENT' ? ofProgram : []),
    ...(operation.effect === 'compute' ? [] : ofDatabase),
    ...(operation.effect === 'write' ? ofWrite : []),
    ...(reads ? (['reading.budget_spent'] as const) : []),
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
