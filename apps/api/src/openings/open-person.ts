import { findHeldCase, hasPerson, insertOpening } from '@cesu/db'
import { OPENING_MINUTES, OpeningReason } from '@cesu/domain/openings'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { ReasonWords, reasonWordsExpected } from '../reason-words.ts'
import { record } from '../record.ts'
import { personExpected, personInput } from './opening-input.ts'

/**
 * Opens what is known of a person for thirty minutes: from a case that who asks holds and that concerns the person, or for a reason that
 * they choose and write. The person reads it.
 */
export const openPerson = operation({
  name: 'persons.open',
  title: 'Ouvrir la fiche d’une personne, à partir d’un dossier ou en disant pourquoi',
  permission: 'persons.open',
  effect: 'write',
  input: z
    .strictObject({
      ...personInput,
      /** The case that it is opened from; null when why is written. */
      caseId: z.uuid().toLowerCase().nullish(),
      reason: z.enum(OpeningReason).exclude(['CASE']).nullish(),
      words: ReasonWords.nullish(),
    })
    .refine(({ caseId, reason }) => (caseId == null) !== (reason == null), { path: ['reason'] })
    .refine(({ caseId, words }) => (caseId == null) !== (words == null), { path: ['words'] }),
  expected: {
    ...personExpected,
    caseId: 'l’identifiant d’un dossier qui vous est confié, ou une raison',
    reason: 'une des raisons de la liste, ou un dossier',
    words: reasonWordsExpected,
  },
  output: z.object({ id: z.string(), expiresAt: z.string() }),
  example: {
    ...{ party: 'EMPLOYER', personId: documented.employer, reason: 'PERSON_ASKS' },
    words: 'La personne demande où en est son mandat.',
  },
  async run(call, { party, personId, caseId = null, reason = null, words = null }) {
    const { tx, actor, now, newId } = call
    const caseNumber = caseId && (await findHeldCase(tx, { caseId, agentId: actor.id, party, personId }))
    if (caseId !== null && caseNumber === null) throw new Problem('opening.no_case')
    if (!(await hasPerson(tx, { party, personId }))) throw new Problem('resource.not_found')
    const id = newId()
    const expiresAt = new Date(now.getTime() + OPENING_MINUTES * 60_000)
    const why = reason ?? 'CASE'
    await insertOpening(tx, {
      ...{ id, agentId: actor.id, party, personId, caseId, reason: why, words, openedAt: now, expiresAt },
    })
    await record(call, {
      ...{ kind: 'PERSON_OPENED', subjectId: personId },
      payload: { openingId: id, party, caseId, caseNumber: caseNumber || null, reason: why, words: words ?? '' },
    })
    return { id, expiresAt: expiresAt.toISOString(), personId }
  },
  opens: ({ personId }) => [personId],
})
