import {
  countDeclarations,
  type DeclarationFilter,
  declarationKey,
  declarationSorts,
  listDeclarations,
  type Tx,
} from '@cesu/db'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { isPeriod, searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import { boundedCount, COUNT_BOUND } from '../bounded-count.ts'
import { type CursorScope, pageInput, pageOf, readCursor } from '../cursor.ts'
import { type DeclarationList, declarationRow } from './declaration-output.ts'

/** What a list of declarations can be asked. `search`: the start of a name, or an exact Cesu number or reference. */
export const DeclarationListInput = z.strictObject({
  period: z.string().refine(isPeriod, 'Choisissez un mois qui existe.').nullish(),
  status: z.enum(DeclarationStatus).nullish(),
  search: z.string().max(100, 'La recherche est trop longue.').nullish(),
  sort: z.enum(declarationSorts).default('submittedAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  ...pageInput,
})
export type DeclarationListInput = z.infer<typeof DeclarationListInput>

/** Who reads, within which rows. */
export interface ListScope {
  secret: string
  reader: string
  partnerId: string | null
  withAnomalies: boolean
}

/** One page of declarations and how many the filters keep. */
export async function declarationPage(
  tx: Tx,
  { secret, reader, partnerId, withAnomalies }: ListScope,
  input: DeclarationListInput,
): Promise<z.infer<typeof DeclarationList>> {
  const { sort, direction, limit, cursor, period, status } = input
  const filter: DeclarationFilter = {
    partnerId,
    period: period ?? null,
    status: status ?? null,
    withAnomalies,
    ...searchFilter(input.search),
  }
  const scope: CursorScope = { secret, reader, list: ['declarations', filter, sort, direction] }
  const after = cursor ? readCursor(scope, cursor) : null
  const page = { sort, direction, after, limit: limit + 1 }
  const found = await listDeclarations(tx, filter, page)
  const count = await countDeclarations(tx, filter, COUNT_BOUND)
  const { rows, nextCursor } = pageOf(scope, { found, limit }, (row) => declarationKey(row, sort))
  return { rows: rows.map(declarationRow), nextCursor, count: boundedCount(count) }
}

/** A word with a digit is a number (Cesu number or reference), anything else the start of a name. */
function searchFilter(search: string | null | undefined): Pick<DeclarationFilter, 'nameStart' | 'number'> {
  const text = searchableName(search ?? '')
  if (text === '') return { nameStart: null, number: null }
  return /\d/.test(text) ? { nameStart: null, number: text.replaceAll(' ', '') } : { nameStart: text, number: null }
}
