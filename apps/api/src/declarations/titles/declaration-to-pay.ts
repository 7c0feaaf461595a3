import { findDeclarationInForce, findEmploymentFacts, lockHouseholdMonth } from '@cesu/db'
import { mandateMissing, mandateRefusal } from '@cesu/domain/mandates'
import type { PartnerActorKind } from '../../actor.ts'
import type { Call } from '../../call.ts'
import { Problem } from '../../problem.ts'
import { refusedDeclaration } from '../declaration-facts.ts'
import { unknownDeclaration } from '../declaration-key.ts'
import type { Paid } from './pay-with-titles.ts'

/**
 * One of the partner's own declarations, whose titles are about to change, under the lock of its household's month; and its worker. A Problem when
 * it does not exist, is cancelled, or is no longer the partner's to act upon.
 */
export async function declarationToPay(
  { tx, actor, today }: Call<PartnerActorKind, 'write'>,
  { employerId, period, id }: Pick<Paid, 'employerId' | 'period' | 'id'>,
): Promise<Paid & { employeeId: string }> {
  const key = { employerId, period, id }
  await lockHouseholdMonth(tx, key)
  const found = await findDeclarationInForce(tx, key, actor.partnerId)
  if (found === null) throw unknownDeclaration()
  if (found.status === 'CANCELLED') throw new Problem('declaration.cancelled')
  const { employmentId, endDay: day, reference, version } = found
  const pair = await findEmploymentFacts(tx, { partnerId: actor.partnerId, employerId, employmentId, day })
  const refusal = pair === null ? mandateMissing : mandateRefusal(pair.mandates, 'DECLARE', today)
  if (pair === null || refusal !== null) throw refusedDeclaration([refusal ?? mandateMissing], pair)
  return { ...key, reference, paymentDay: version.paymentDay, employeeId: pair.employeeId }
}
