import { checkOpening as check } from '@cesu/db'
import { OpeningVerdict } from '@cesu/domain/openings'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { ReasonWords, reasonWordsExpected } from '../reason-words.ts'
import { record } from '../record.ts'

/** Says whether an opening that no case explains was justified: somebody who audits, of another's, once. Who it is about is not named. */
export const checkOpening = operation({
  name: 'access.check-opening',
  title: 'Contrôler l’ouverture d’une fiche sans dossier',
  permission: 'access.audit',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), verdict: z.enum(OpeningVerdict), words: ReasonWords }),
  expected: {
    id: 'l’identifiant d’une ouverture',
    verdict: 'JUSTIFIED ou NOT_JUSTIFIED',
    words: reasonWordsExpected,
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.openings[0], verdict: 'JUSTIFIED', words: 'L’appel est noté dans le registre du jour.' },
  async run(call, { id, verdict, words }) {
    const { tx, now } = call
    const checked = await check(tx, { id, verdict, words, at: now })
    if (checked === null) throw new Problem('opening.checked')
    const payload = { openingId: id, party: checked.party, verdict, words }
    await record(call, { kind: 'OPENING_CHECKED', subjectId: checked.personId, payload })
    return { id }
  },
})
