import { insertCaseNote } from '@cesu/db'
import { refuseCase } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { knownCase } from './case-facts.ts'

/** Writes a note for colleagues; a case that is decided takes notes too. */
export const noteCase = operation({
  name: 'cases.note',
  title: 'Écrire une note interne',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), text: z.string().max(4_000) }),
  expected: { id: 'l’identifiant d’un dossier', text: 'la note, en 1 000 caractères au plus' },
  output: z.object({ id: z.string() }),
  example: { id: documented.case, text: 'Le partenaire rappelle lundi.' },
  async run(call, { id: caseId, text: typed }) {
    const { tx, actor, now, newId } = call
    const { number } = await knownCase(call, caseId)
    const text = typedWords(typed, 'text')
    if (text === '') throw refusedInput([refuseCase('case.note_empty', 'text')])
    const id = newId()
    await insertCaseNote(tx, { id, caseId, authorId: actor.id, authorName: actor.name, text, writtenAt: now })
    await record(call, { kind: 'CASE_NOTED', subjectId: caseId, payload: { number } })
    return { id }
  },
})
