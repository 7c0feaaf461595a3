import { countDeclarations, type DeclarationFilter, declarationKey, declarationSorts, listDeclarations } from '@cesu/db'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { isPeriod, searchedName } from '@cesu/domain/shared'
import { z } from 'zod'
import type { SignedInKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { pageInput, pageOf } from '../page.ts'
import { declarationRow } from './declaration-output.ts'

/** What a list of declarations can be asked. `search`: the start of a name, or an exact Cesu number or reference. */
export const DeclarationListInput = z.strictObject({
  period: z.string().max(7).refine(isPeriod, 'Choisissez un mois qui existe.').nullish(),
  status: z.enum(DeclarationStatus).nullish(),
  search: z.string().max(100, 'La recherche est trop longue.').nullish(),
  sort: z.enum(declarationSorts).default('submittedAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  ...pageInput,
})

/** One page of declarations, within the rows of one partner or of all. */
export async function declarationPage(
  call: Call<SignedInKind>,
  within: Pick<DeclarationFilter, 'partnerId' | 'withAnomalies'>,
  { sort, direction, limit, cursor, period, status, search }: z.output<typeof DeclarationListInput>,
) {
  const { tx } = call
  const filter = { ...within, period: period ?? null, status: status ?? null, ...searchFilter(search) }
  const page = await pageOf(call, {
    ...{ list: ['declarations', filter, sort, direction], cursor, limit },
    find: (after, most) => listDeclarations(tx, filter, { sort, direction, after, limit: most }),
    count: (bound) => countDeclarations(tx, filter, bound),
    keyOf: (row) => declarationKey(row, sort),
  })
  return { ...page, rows: page.rows.map(declarationRow) }
}

/** A word with a digit is a number (Cesu number or reference), anything else the start of a name. */
function searchFilter(search: string | null | undefined): Pick<DeclarationFilter, 'nameStart' | 'number'> {
  const text = searchedName(search ?? '')
  if (text === '') return { nameStart: null, number: null }
  return /\d/.test(text) ? { nameStart: null, number: text.replaceAll(' ', '') } : { nameStart: text, number: null }
}
