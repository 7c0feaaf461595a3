import { watchApi, withContext } from '@cesu/db'
import { type SuspensionReason, signsToSuspend } from '@cesu/domain/applications'
import type { Anyone } from '../../actors/anyone.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem } from '../../problem.ts'

/** Reasons to refuse that say « this employer is not yours »: asked of many, they are a search. */
const notYours = new Set(['mandate.missing', 'employment.elsewhere'])

/**
 * Looks at what a program was refused: employers whose mandate its partner never had, persons or numbers of titles past its budget, a person whom nobody
 * has a reason to read. Enough of them in an hour suspend it, from its next call on, in every process; a job opens the case.
 */
export async function watch(
  platform: Platform,
  actor: ApiClient | Anyone,
  { problem, value }: { problem: Problem; value: unknown },
): Promise<void> {
  const reason = signOf(problem)
  if (actor.kind !== 'API_CLIENT' || reason === null) return
  const employerId = reason === 'BURST' ? null : employerOf(value)
  if (reason === 'ENUMERATION' && employerId === null) return
  const sign = { clientId: actor.id, reason, employerId, most: signsToSuspend[reason], at: platform.now() }
  await withContext(platform.databases.door, { kind: 'door' }, (tx) => watchApi(tx, sign))
}

function signOf({ code, errors }: Problem): SuspensionReason | null {
  if (code === 'application.suspended') return 'CANARY'
  if (code === 'reading.budget_spent' || code === 'title.too_many_tried') return 'BURST'
  return code === 'resource.not_found' || errors.some((reason) => notYours.has(reason.code)) ? 'ENUMERATION' : null
}

/** The employer that was asked for, when what was asked names one. */
function employerOf(value: unknown): string | null {
  const asked = typeof value === 'object' && value !== null && 'employerId' in value ? value.employerId : null
  return typeof asked === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(asked) ? asked : null
}
