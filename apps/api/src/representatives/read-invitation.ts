import { findPresentedRepresentation } from '@cesu/db'
import { RepresentationAct, refuseRepresentation } from '@cesu/domain/representations'
import { z } from 'zod'
import { documentedHelpCode } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { typedCodeHash } from './code.ts'

/** What a code asks of the person who was given it: for whom, what, how long. Asked in a body, for the code is a secret. */
export const readInvitation = operation({
  name: 'representatives.read-invitation',
  title: 'Lire à qui un code demande d’aider',
  permission: 'representatives.own',
  effect: 'read',
  input: z.strictObject({ code: z.string().max(40) }),
  expected: { code: 'le code que la personne à aider vous a donné' },
  output: z.object({
    principalName: z.string(),
    acts: z.array(z.enum(RepresentationAct)),
    months: z.int(),
    codeUntil: z.string(),
  }),
  example: { code: documentedHelpCode },
  async run({ tx, now }, { code }) {
    const found = await findPresentedRepresentation(tx, { codeHash: typedCodeHash(code), at: now })
    if (found === null) throw refusedInput([refuseRepresentation('representation.code_unknown', 'code')])
    return { ...found, codeUntil: found.codeUntil.toISOString() }
  },
})
