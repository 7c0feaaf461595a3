import { findChangeAsked, findDeclaration } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { record } from '../record.ts'
import { mayReadOf } from '../within-mandate.ts'
import { DeclarationKey, unknownDeclaration } from './declaration-key.ts'
import { DeclarationOutput, declarationOutput } from './declaration-output.ts'

/** One of the partner's own declarations, with its versions and why it differs from the previous month: reading it is traced. */
export const readDeclaration = operation({
  name: 'declarations.read',
  title: 'Lire une de ses déclarations',
  permission: 'declarations.read',
  effect: 'read',
  input: DeclarationKey,
  output: DeclarationOutput.extend({
    /** When a change was asked of an agent, as long as it waits for an answer; null otherwise. */
    changeAskedAt: z.string().nullable(),
  }),
  example: documented.declaration,
  async run(call, key) {
    const { tx, actor } = call
    const found = (await mayReadOf(call, key.employerId)) ? await findDeclaration(tx, key, actor.partnerId) : null
    if (found === null) throw unknownDeclaration()
    await record(call, { kind: 'DECLARATION_READ', subjectId: found.id, payload: {}, employerId: found.employerId })
    const asked = await findChangeAsked(tx, found)
    return { ...(await declarationOutput(tx, found)), changeAskedAt: asked?.toISOString() ?? null }
  },
  opens: (answer) => pairPersons(answer),
})
