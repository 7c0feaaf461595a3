import { findGivenMandate, type GivenMandate } from '@cesu/db'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'

/** A mandate that the person who acts gave; a Problem, the same for one that does not exist and for another person's. */
export async function ownMandate(
  { tx, actor: { employerId } }: Call<'CITIZEN', 'read' | 'write'>,
  id: string,
): Promise<GivenMandate & { employerId: string }> {
  const found = employerId && (await findGivenMandate(tx, { employerId, id }))
  if (!employerId || !found) throw new Problem('resource.not_found')
  return { ...found, employerId }
}
