import { gradesToCheck } from '@cesu/domain/parameters'
import { searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import { BoundedCount, boundedCount } from '../bounded-count.ts'
import { type CursorScope, pageInput, pageOf, readCursor } from '../cursor.ts'
import { GradeOutput, ParameterRow, parameterRow } from './parameter-output.ts'
import type { WatchedParameter } from './watched-parameters.ts'

/** What the list of parameters can be asked. `search`: a part of the name or of the identifier. */
export const ParameterListInput = z.strictObject({
  search: z.string().max(100, 'La recherche est trop longue.').nullish(),
  grade: GradeOutput.nullish(),
  theme: z.string().max(100).nullish(),
  toCheck: z.boolean().default(false),
  ...pageInput,
})

/** One page of parameters, how many the filters keep, and how many there are in all. */
export const ParameterList = z.object({
  rows: z.array(ParameterRow),
  nextCursor: z.string().nullable(),
  count: BoundedCount,
  /** Of the whole register, whatever the filters. */
  summary: z.object({
    total: z.int(),
    toCheck: z.int(),
    /** Least trusted first. */
    grades: z.array(z.object({ grade: GradeOutput, total: z.int(), toCheck: z.int() })),
    themes: z.array(z.string()),
  }),
})

/** Cuts a page out of the whole register, which is in the order in which it is to be checked. */
export function parameterPage(
  watched: readonly WatchedParameter[],
  { search, grade, theme, toCheck, cursor, limit }: z.infer<typeof ParameterListInput>,
  reader: Pick<CursorScope, 'secret' | 'reader'>,
): z.infer<typeof ParameterList> {
  const words = searchableName(search ?? '')
  const filter = { words, grade: grade ?? null, theme: theme ?? null, toCheck }
  const scope: CursorScope = { ...reader, list: ['parameters', filter] }
  const kept = watched.filter(
    ({ parameter, watch }) =>
      searchableName(`${parameter.label} ${parameter.id}`).includes(words) &&
      (filter.grade === null || watch.version.grade === filter.grade) &&
      (filter.theme === null || parameter.theme === filter.theme) &&
      (!toCheck || watch.isDue),
  )
  const [after = ''] = cursor ? readCursor(scope, cursor) : []
  const found = kept.filter(({ order }) => order > String(after))
  const { rows, nextCursor } = pageOf(scope, { found, limit }, ({ order, parameter }) => [order, parameter.id])
  return {
    rows: rows.map(parameterRow),
    nextCursor,
    count: boundedCount(kept.length),
    summary: summaryOf(watched),
  }
}

function summaryOf(watched: readonly WatchedParameter[]): z.infer<typeof ParameterList>['summary'] {
  const counted = (some: readonly WatchedParameter[]) => ({
    total: some.length,
    toCheck: some.filter(({ watch }) => watch.isDue).length,
  })
  return {
    ...counted(watched),
    grades: gradesToCheck.map((grade) => ({
      grade,
      ...counted(watched.filter(({ watch }) => watch.version.grade === grade)),
    })),
    themes: [...new Set(watched.map(({ parameter }) => parameter.theme))].sort((a, b) => a.localeCompare(b, 'fr')),
  }
}
