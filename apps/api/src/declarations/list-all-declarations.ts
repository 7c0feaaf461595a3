import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'
import { DeclarationRow } from './declaration-output.ts'
import { DeclarationListInput, declarationPage } from './declaration-page.ts'

/** One page of the declarations of all partners, and how many the filters keep. */
export const listAllDeclarations = operation({
  name: 'declarations.list-all',
  title: 'Lister les déclarations de tous les partenaires',
  permission: 'declarations.oversee',
  effect: 'read',
  input: DeclarationListInput.extend({ partnerId: z.uuid().nullish(), withAnomalies: z.boolean().default(false) }),
  output: pageOutput(DeclarationRow),
  example: { withAnomalies: true },
  run: (call, { partnerId = null, withAnomalies, ...input }) =>
    declarationPage(call, { partnerId, withAnomalies }, input),
  lists: ({ rows }) => rows.flatMap(pairPersons),
})
