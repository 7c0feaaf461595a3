import { isWaiting, MandateAct, mandateActLabels } from '@cesu/domain/mandates'
import { capitalised } from '@cesu/domain/shared'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A mandate, as its list shows it. */
export type ListedMandate = inferOutput<typeof api.mandates.list>['rows'][number]

/** One mandate and its receipt. */
export type Mandate = inferOutput<typeof api.mandates.get>

/** A request for a mandate. */
export type MandateRequest = inferOutput<typeof api.mandates.getRequest>

/** True when the address takes no message, and it still matters. */
export const isUndelivered = (request: Pick<MandateRequest, 'status' | 'delivery'>): boolean =>
  isWaiting(request) && request.delivery === 'FAILED'

const allActs = Object.values(MandateAct)

/** The acts in few words, for a row: « Tous », « Tous, sauf : proposer un contrat », « Estimer les cotisations ». */
export function actsInShort(acts: readonly MandateAct[]): string {
  const missing = allActs.filter((act) => !acts.includes(act))
  if (missing.length === 0) return 'Tous'
  const words = (listed: readonly MandateAct[]) => listed.map((act) => mandateActLabels[act].toLowerCase()).join(', ')
  if (missing.length <= 2) return `Tous, sauf : ${words(missing)}`
  return capitalised(words(acts))
}
