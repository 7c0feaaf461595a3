import {
  countDeclarations,
  type DeclarationFilter,
  declarationKey,
  declarationSorts,
  findPairs,
  listDeclarations,
} from '@cesu/db'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import type { KnownKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { countBoundOf, pageInput, pageOf } from '../page.ts'
import { searched, searchInput } from '../search-input.ts'
import { declarationRow } from './declaration-output.ts'

/**
 * What a list of declarations can be asked. `search`: starts of words of the employer's and the worker's names, in any order, or
 * the start of a Cesu number or of a reference.
 */
export const DeclarationListInput = z.strictObject({
  period: z.string().max(7).refine(isPeriod, 'Choisissez un mois qui existe.').nullish(),
  status: z.enum(DeclarationStatus).nullish(),
  search: searchInput,
  sort: z.enum(declarationSorts).default('submittedAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  ...pageInput,
})

/** One page of declarations, within the rows of one partner or of all. */
export async function declarationPage(
  call: Call<KnownKind>,
  within: Pick<DeclarationFilter, 'partnerId' | 'withAnomalies' | 'activeOnly'>,
  { sort, direction, limit, cursor, period, status, search }: z.output<typeof DeclarationListInput>,
) {
  const { tx } = call
  const { partnerId } = within
  const { referenceStart, words } = searched(search)
  const asked = { ...within, period: period ?? null, status: status ?? null, referenceStart }
  const filter = { ...asked, pairs: await findPairs(tx, { partnerId, words }) }
  const page = await pageOf(call, {
    ...{ list: ['declarations', asked, words, sort, direction], cursor, limit, countBound: countBoundOf(filter.pairs) },
    find: (after, most) => listDeclarations(tx, filter, { sort, direction, after, limit: most }),
    count: (bound) => countDeclarations(tx, filter, bound),
    keyOf: (row) => declarationKey(row, sort),
  })
  return { ...page, rows: page.rows.map(declarationRow) }
}
