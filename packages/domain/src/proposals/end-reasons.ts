import { addMonths, type Day, frenchDay, type Refusal } from '../shared/index.ts'
import { MONTHS_AHEAD } from './contract-terms.ts'
import { refuseProposal } from './proposal-refusals.ts'

/** Months before today in which a contract may have ended: ours, no text sets it (grade D). */
const MONTHS_BACK = 12

/** The reason to refuse the last day of a contract, as a list. `endDay`: its last day already known, null while it runs. */
export function endReasons(
  lastDay: Day,
  { startDay, endDay }: { startDay: Day; endDay: Day | null },
  today: Day,
): Refusal[] {
  const field = 'endDay'
  const first = addMonths(today, -MONTHS_BACK)
  const last = addMonths(today, MONTHS_AHEAD)
  if (lastDay < startDay) return [refuseProposal('end.before_start', field, { start: frenchDay(startDay) })]
  if (endDay !== null && lastDay >= endDay) return [refuseProposal('end.after_end', field, { end: frenchDay(endDay) })]
  if (lastDay < first) return [refuseProposal('end.too_early', field, { first: frenchDay(first) })]
  return lastDay > last ? [refuseProposal('end.too_late', field, { last: frenchDay(last) })] : []
}
