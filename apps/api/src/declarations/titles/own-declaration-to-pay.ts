import { findHouseholdMonth, lockHouseholdMonth, type TitleMonth } from '@cesu/db'
import type { Call } from '../../call.ts'
import { Problem } from '../../problem.ts'
import { unknownDeclaration } from '../declaration-key.ts'
import type { Paid } from './pay-with-titles.ts'

/**
 * A declared month of the household that acts, whose titles are about to change, under its lock. A Problem when it is cancelled, or does not exist:
 * the same for another household’s.
 */
export async function ownDeclarationToPay(
  { tx, actor }: Call<'CITIZEN', 'write'>,
  key: Pick<Paid, 'employerId' | 'period' | 'id'>,
): Promise<TitleMonth> {
  if (actor.employerId !== key.employerId) throw unknownDeclaration()
  await lockHouseholdMonth(tx, key)
  const found = await findHouseholdMonth(tx, key)
  if (found === null) throw unknownDeclaration()
  if (found.cancelled) throw new Problem('declaration.cancelled')
  return found
}
