import { findCaseFile, removeCaseFile } from '@cesu/db'
import { refuseCase } from '@cesu/domain/cases'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { knownCase } from './case-facts.ts'

/** Removes a file of a case for good, by who attached it, who holds the case, or a leader: its bytes leave, its trace and why stay. */
export const removeFile = operation({
  name: 'cases.remove-file',
  title: 'Retirer une pièce d’un dossier',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), reason: z.string().max(4_000) }),
  expected: { id: 'l’identifiant d’une pièce', reason: 'pourquoi, en 1 000 caractères au plus' },
  output: z.object({ id: z.string() }),
  example: { id: documented.caseFile, reason: 'Jointe par erreur.' },
  async run(call, { id, reason: typed }) {
    const { tx, actor, now } = call
    const file = await findCaseFile(tx, id)
    if (file === null) throw new Problem('resource.not_found')
    const found = await knownCase(call, file.caseId)
    const isTheirs = file.authorId === actor.id || found.assigneeId === actor.id
    if (!isTheirs && !actor.permissions.includes('cases.lead')) throw new Problem('access.forbidden')
    const reason = typedWords(typed, 'reason')
    if (reason === '') throw refusedInput([refuseCase('case.words_missing', 'reason')])
    const removed = { removedAt: now, removedById: actor.id, removedByName: actor.name, removedReason: reason }
    if (!(await removeCaseFile(tx, id, removed))) throw new Problem('resource.not_found')
    const payload = { number: found.number, fileId: id, name: file.name, reason }
    await record(call, { kind: 'CASE_FILE_REMOVED', subjectId: file.caseId, payload })
    return { id }
  },
})
