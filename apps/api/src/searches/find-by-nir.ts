import { findWorkerOfNumber } from '@cesu/db'
import { OpeningReason } from '@cesu/domain/openings'
import { isNir, normalizeNir } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { ReasonWords, reasonWordsExpected } from '../reason-words.ts'
import { record } from '../record.ts'

/** The start of a fingerprint as an identifier: of nobody, the same for the same number, and worth nothing without the key. */
const markOf = (fingerprint: string): string =>
  fingerprint.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * The worker of a social security number, whole, for a reason that is written: each number that is tried counts as a person, whether
 * somebody has it or not, and is recorded without the number.
 */
export const findByNir = operation({
  name: 'search.by-nir',
  title: 'Chercher un salarié par son numéro de sécurité sociale, en disant pourquoi',
  permission: 'persons.open',
  effect: 'read',
  input: z.strictObject({
    nir: z.string().max(40).refine(isNir).transform(normalizeNir),
    reason: z.enum(OpeningReason).exclude(['CASE']),
    words: ReasonWords,
  }),
  expected: {
    nir: 'les 15 caractères d’un numéro de sécurité sociale, sa clé comprise',
    reason: 'une des raisons de la liste',
    words: reasonWordsExpected,
  },
  output: z.object({ personId: z.string().nullable() }),
  example: { nir: '255081416802538', reason: 'PERSON_ASKS', words: 'La personne appelle sans son numéro Cesu.' },
  async run(call, { nir, reason, words }) {
    const fingerprint = call.sealing.index(nir)
    const personId = await findWorkerOfNumber(call.tx, fingerprint)
    const mark = markOf(fingerprint)
    await record(call, {
      ...{ kind: 'NIR_SEARCHED', subjectId: mark, payload: { reason, words, isFound: personId !== null } },
    })
    return { personId, mark }
  },
  opens: ({ mark }) => [mark],
})
