import { findCase, findHeldCase, findLiveOpening } from '@cesu/db'
import { mayOnCase } from '@cesu/domain/permissions'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { personExpected, personInput } from './opening-input.ts'

/**
 * Until when who asks has the page of a person open, null when they have not, and for whoever is nobody: nothing of them is told. Of the case that
 * they come from: whether it opens the page, for they hold it, or is theirs to read; null for any other.
 */
export const findOpening = operation({
  name: 'persons.opening',
  title: 'Savoir si l’on a ouvert la fiche d’une personne, et jusqu’à quand',
  permission: 'persons.open',
  effect: 'read',
  input: z.strictObject({ ...personInput, caseId: z.uuid().toLowerCase().nullish() }),
  expected: { ...personExpected, caseId: 'l’identifiant du dossier d’où l’on vient, ou rien' },
  output: z.object({ expiresAt: z.string().nullable(), from: z.enum(['HELD', 'READ']).nullable() }),
  example: { party: 'EMPLOYER', personId: documented.employer },
  async run({ tx, actor, now }, { caseId, ...person }) {
    const opening = await findLiveOpening(tx, { ...person, at: now })
    const found = caseId ? await findCase(tx, caseId) : null
    const isKnown = found !== null && mayOnCase(actor, 'cases.read', found)
    const isHeld = isKnown && (await findHeldCase(tx, { ...person, caseId: found.id, agentId: actor.id })) !== null
    const read = isKnown ? ('READ' as const) : null
    return { expiresAt: opening?.expiresAt.toISOString() ?? null, from: isHeld ? ('HELD' as const) : read }
  },
})
