import { LAST_PERIOD } from '@cesu/domain/contributions'
import type { Period } from '@cesu/domain/shared'
import { dayOfInstant } from '@cesu/ui/design'

/** The month of today in Paris, or the last one whose rates are known. */
export function thisMonth(): Period {
  const [, month, year] = dayOfInstant(new Date()).split('/')
  const period = `${year}-${month}`
  return period < LAST_PERIOD ? period : LAST_PERIOD
}
