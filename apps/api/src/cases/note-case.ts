import { findHandler, insertCaseNote, insertMentions } from '@cesu/db'
import { MOST_MENTIONS, refuseCase } from '@cesu/domain/cases'
import { agentRolesWith } from '@cesu/domain/permissions'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { knownCase } from './case-facts.ts'

/** Writes a note for colleagues, some of whom it may name: they find it in their day. A case that is decided takes notes too. */
export const noteCase = operation({
  name: 'cases.note',
  title: 'Écrire une note interne',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    text: z.string().max(4_000),
    mentions: z.array(z.uuid().toLowerCase()).max(MOST_MENTIONS).default([]),
  }),
  expected: {
    id: 'l’identifiant d’un dossier',
    text: 'la note, en 1 000 caractères au plus',
    mentions: `les collègues qu’elle nomme, ${MOST_MENTIONS} au plus`,
  },
  output: z.object({ id: z.string() }),
  example: { id: documented.case, text: 'Le partenaire rappelle lundi.' },
  async run(call, { id: caseId, text: typed, mentions }) {
    const { tx, actor, now, newId } = call
    const { number } = await knownCase(call, caseId)
    const text = typedWords(typed, 'text')
    if (text === '') throw refusedInput([refuseCase('case.note_empty', 'text')])
    const agentIds = await namedAgents(call, mentions)
    const id = newId()
    await insertCaseNote(tx, { id, caseId, authorId: actor.id, authorName: actor.name, text, writtenAt: now })
    await insertMentions(tx, { noteId: id, caseId, agentIds })
    await record(call, { kind: 'CASE_NOTED', subjectId: caseId, payload: { number } })
    return { id }
  },
})

/** Those whom a note names, each once, who writes it aside. A Problem `input.refused` when one of them handles no case. */
async function namedAgents({ tx, actor }: Call<'AGENT', 'write'>, mentions: readonly string[]): Promise<string[]> {
  const named = [...new Set(mentions)].filter((id) => id !== actor.id)
  const roles = agentRolesWith('cases.handle')
  for (const id of named)
    if ((await findHandler(tx, { id, roles })) === null)
      throw refusedInput([refuseCase('case.assignee_unknown', 'mentions')])
  return named
}
