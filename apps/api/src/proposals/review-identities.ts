import { type DoubtfulDay, markReviewed, type Tx } from '@cesu/db'
import type { Day } from '@cesu/domain/shared'
import { openCase } from '../cases/open-case.ts'
import { automaticCheck } from '../record.ts'

/** Opens the review of a day in which a partner's workers contradicted many known persons, once; whether it was opened. */
export async function reviewIdentities(
  call: { tx: Tx; now: Date; today: Day; newId: () => string },
  { id, partnerId, partnerKind, day, proposals, contradictions, persons }: DoubtfulDay,
): Promise<boolean> {
  if (!(await markReviewed(call.tx, { id }, call.now))) return false
  const opened = await openCase(
    { ...call, actor: automaticCheck },
    {
      about: { kind: 'IDENTITY_REVIEW', facts: { day, proposals, contradictions, persons } },
      ...{ subjectId: id, partner: { id: partnerId, kind: partnerKind } },
    },
  )
  return opened !== null
}
