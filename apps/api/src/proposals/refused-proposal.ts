import type { Refusal } from '@cesu/domain/shared'
import { errorsOf, Problem } from '../problem.ts'

/** All the reasons why a proposal is not admissible; `opens`: the persons of whom they tell something. */
export const refusedProposal = (refusals: readonly Refusal[], opens: readonly string[]): Problem =>
  new Problem('proposal.refused', { detail: reasons(refusals.length), errors: errorsOf(refusals), opens })

const reasons = (count: number): string =>
  count === 1 ? 'Il y a 1 raison à lever.' : `Il y a ${count} raisons à lever.`
