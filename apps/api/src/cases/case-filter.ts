import { type CaseFilter, findPairs } from '@cesu/db'
import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { isDay, isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { searched, searchOf } from '../search-input.ts'

/** A case is found by its own number too, be it of one digit. */
const caseSearch = searchOf((text) => searchedNumber(text) === null && isSearchTooShort(text))

/** Days of Paris, both kept. */
export const DaySpanInput = z
  .strictObject({ from: z.string().refine(isDay), to: z.string().refine(isDay) })
  .refine(({ from, to }) => from <= to)

/** Which cases of the list, and in which order of their due days. */
export const caseFilterInput = {
  /** None named: all of them. */
  statuses: z.array(z.enum(CaseStatus)).max(Object.keys(CaseStatus).length).default([]),
  kinds: z.array(z.enum(CaseKind)).max(Object.keys(CaseKind).length).default([]),
  teamId: z.uuid().nullish(),
  /** Only those that who asks holds. */
  isMine: z.boolean().default(false),
  /** Only those due on a day, YYYY-MM-DD, or before. */
  dueBy: z.string().refine(isDay).nullish(),
  /** Only those opened, decided, or last opened again on some days. */
  opened: DaySpanInput.nullish(),
  decided: DaySpanInput.nullish(),
  reopened: DaySpanInput.nullish(),
  /**
   * Starts of words of the employer's and the worker's names, in any order, the start of a Cesu number or of the reference of
   * the declaration concerned, or the number of a case.
   */
  search: caseSearch,
  direction: z.enum(['asc', 'desc']).default('asc'),
}

const shape = z.object(caseFilterInput)

/** What the database keeps for what is asked, of what who asks may read; `asked` is the search as it was understood. */
export async function caseFilterOf(
  { tx, actor }: Call<'AGENT', 'read'>,
  { search, statuses, kinds, teamId = null, isMine, dueBy = null, ...spans }: Omit<z.output<typeof shape>, 'direction'>,
) {
  const number = searchedNumber(search ?? '')
  const { words, referenceStart } = searched(number === null ? search : String(number))
  const pairs = await findPairs(tx, { partnerId: null, words })
  const asked = { words, referenceStart, number }
  const found = pairs || referenceStart !== null || number !== null ? { ...asked, pairs } : null
  const days = { opened: spans.opened ?? null, decided: spans.decided ?? null, reopened: spans.reopened ?? null }
  const assigneeId = isMine ? actor.id : null
  const filter: CaseFilter = { scope: actor.scope, statuses, kinds, teamId, assigneeId, dueBy, days, found }
  return { filter, asked, pairs }
}
