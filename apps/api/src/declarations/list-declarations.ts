import type { PartnerActor } from '../actor.ts'
import { operation } from '../operation.ts'
import { pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'
import { DeclarationRow } from './declaration-output.ts'
import { DeclarationListInput, declarationPage } from './declaration-page.ts'

/** One page of the partner's own declarations, and how many the filters keep. */
export const listDeclarations = operation({
  name: 'declarations.list',
  title: 'Lister ses déclarations',
  permission: 'declarations.read',
  effect: 'read',
  input: DeclarationListInput,
  output: pageOutput(DeclarationRow),
  example: { period: '2026-09' },
  run: (call, input) => declarationPage(call, withinOf(call.actor), input),
  lists: ({ rows }) => rows.flatMap(pairPersons),
})

/** A program reads under active mandates only; a person keeps the history of their organisation. */
const withinOf = ({ partnerId, kind }: PartnerActor) => ({
  ...{ partnerId, withAnomalies: false, activeOnly: kind === 'API_CLIENT' },
})
