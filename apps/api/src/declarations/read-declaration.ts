import { findDeclaration } from '@cesu/db'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { record } from '../record.ts'
import { DeclarationKey, unknownDeclaration } from './declaration-key.ts'
import { DeclarationOutput, declarationOutput } from './declaration-output.ts'

/** One of the partner's own declarations, with its versions and why it differs from the previous month: reading it is traced. */
export const readDeclaration = operation({
  name: 'declarations.read',
  title: 'Lire une de ses déclarations',
  permission: 'declarations.read',
  effect: 'read',
  input: DeclarationKey,
  output: DeclarationOutput,
  example: documented.declaration,
  async run(call, key) {
    const { tx, actor } = call
    const found = await findDeclaration(tx, key, actor.partnerId)
    if (found === null) throw unknownDeclaration()
    await record(call, { kind: 'DECLARATION_READ', subjectId: found.id, payload: {}, employerId: found.employerId })
    return declarationOutput(tx, found)
  },
  opens: (answer) => pairPersons(answer),
})
