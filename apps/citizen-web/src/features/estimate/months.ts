import { LAST_KNOWN_PERIOD } from '@cesu/domain/contributions'
import type { Period } from '@cesu/domain/shared'
import { isoDayOfInstant } from '@cesu/ui/design'

/** The month of today in Paris. */
export const thisMonth = (): Period => isoDayOfInstant(new Date()).slice(0, 7)

/** The last month that the simulator offers: the end of this year, or of the last one whose rates are known. */
export const lastMonth = (): Period => {
  const endOfYear = `${thisMonth().slice(0, 4)}-12`
  return endOfYear > LAST_KNOWN_PERIOD ? endOfYear : LAST_KNOWN_PERIOD
}
