import { findLiveOpening, type OpenedPerson } from '@cesu/db'
import type { PersonOpening } from '@cesu/db/model'
import { CaseParty } from '@cesu/domain/openings'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'

/** Whom an agent opens, then reads: no identifier of an opening is ever sent. */
export const personInput = { party: z.enum(CaseParty), personId: z.uuid().toLowerCase() }

export const personExpected = { party: 'EMPLOYER, EMPLOYEE ou PARTNER', personId: 'l’identifiant d’une personne' }

/**
 * The opening by which who acts reads a person. A Problem `opening.absent`, the same when nobody is called so, another has their page
 * open, the opening is over, or its case is no longer theirs.
 */
export async function liveOpening(
  { tx, now }: Pick<Call, 'tx' | 'now'>,
  { party, personId }: OpenedPerson,
): Promise<PersonOpening> {
  const opening = await findLiveOpening(tx, { party, personId, at: now })
  if (opening === null) throw new Problem('opening.absent')
  return opening
}
