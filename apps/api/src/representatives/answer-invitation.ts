import { answerRepresentation } from '@cesu/db'
import { refuseRepresentation } from '@cesu/domain/representations'
import { z } from 'zod'
import { documentedHelpCode } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { typedCodeHash } from './code.ts'

/** Accepts to help whoever gave a code, or declines: a code is answered once, of twenty answers at once one is. */
export const answerInvitation = operation({
  name: 'representatives.answer',
  title: 'Accepter ou refuser d’aider une personne',
  permission: 'representatives.own',
  effect: 'write',
  input: z.strictObject({ code: z.string().max(40), answer: z.enum(['ACCEPT', 'DECLINE']) }),
  expected: { code: 'le code que la personne à aider vous a donné', answer: 'ACCEPT ou DECLINE' },
  output: z.object({ id: z.string() }),
  example: { code: documentedHelpCode, answer: 'ACCEPT' },
  async run(call, { code, answer }) {
    const { tx, now, actor } = call
    const accept = answer === 'ACCEPT'
    const id = await answerRepresentation(tx, { codeHash: typedCodeHash(code), accept, at: now })
    if (id === null) throw refusedInput([refuseRepresentation('representation.code_unknown', 'code')])
    await record(call, {
      kind: 'REPRESENTATION_ANSWERED',
      subjectId: id,
      payload: { accepted: accept, acr: actor.acr },
    })
    return { id }
  },
})
