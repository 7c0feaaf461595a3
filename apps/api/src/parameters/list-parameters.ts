import { gradesToCheck } from '@cesu/domain/parameters'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOfRows, pageOutput } from '../page.ts'
import { keepsParameter, parameterFilter, parameterFilterInput } from './parameter-filter.ts'
import { GradeOutput, ParameterRow, parameterRow } from './parameter-output.ts'
import { type WatchedParameter, watchedParameters } from './watched-parameters.ts'

/** What is said of the whole register, whatever the filters. */
const Summary = z.object({
  total: z.int(),
  toCheck: z.int(),
  /** Least trusted first. */
  grades: z.array(z.object({ grade: GradeOutput, total: z.int(), toCheck: z.int() })),
  themes: z.array(z.string()),
})

/** One page of parameters, in the order in which they are to be checked, and how the register stands. */
export const listParameters = operation({
  name: 'parameters.list',
  title: 'Lister les paramètres de la loi',
  permission: 'parameters.read',
  effect: 'read',
  input: z.strictObject({ ...parameterFilterInput, ...pageInput }),
  output: pageOutput(ParameterRow).extend({ summary: Summary }),
  example: { toCheck: true },
  async run(call, { cursor, limit, ...asked }) {
    const watched = await watchedParameters(call.tx, call.today)
    const filter = parameterFilter(asked)
    const kept = watched.filter((parameter) => keepsParameter(filter, parameter))
    // The whole register is a few dozen values of code.
    const page = await pageOfRows(call, { list: ['parameters', filter], cursor, limit, rows: kept })
    return { ...page, rows: page.rows.map(parameterRow), summary: summaryOf(watched) }
  },
})

function summaryOf(watched: readonly WatchedParameter[]): z.infer<typeof Summary> {
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
