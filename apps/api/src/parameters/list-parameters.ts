import { type Grade, gradesToCheck } from '@cesu/domain/parameters'
import { searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
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
  input: z.strictObject({
    /** A part of the name or of the identifier. */
    search: z.string().max(100, 'La recherche est trop longue.').nullish(),
    grade: GradeOutput.nullish(),
    theme: z.string().max(100).nullish(),
    toCheck: z.boolean().default(false),
    ...pageInput,
  }),
  output: pageOutput(ParameterRow).extend({ summary: Summary }),
  example: { toCheck: true },
  async run(call, { search, grade = null, theme = null, toCheck, cursor, limit }) {
    const watched = await watchedParameters(call.tx, call.today)
    const filter = { words: searchableName(search ?? ''), grade, theme, toCheck }
    const kept = watched.filter((parameter) => keeps(filter, parameter))
    const page = await pageOf(call, {
      ...{ list: ['parameters', filter], cursor, limit },
      // The whole register is a few dozen values of code: the page is cut out of it.
      find: async (after, most) => kept.filter(({ order }) => order > String(after?.[0] ?? '')).slice(0, most),
      count: async () => kept.length,
      keyOf: ({ order }) => [order],
    })
    return { ...page, rows: page.rows.map(parameterRow), summary: summaryOf(watched) }
  },
})

interface Filter {
  words: string
  grade: Grade | null
  theme: string | null
  toCheck: boolean
}

const keeps = ({ words, grade, theme, toCheck }: Filter, { parameter, watch }: WatchedParameter): boolean =>
  searchableName(`${parameter.label} ${parameter.id}`).includes(words) &&
  (grade === null || watch.version.grade === grade) &&
  (theme === null || parameter.theme === theme) &&
  (!toCheck || watch.isDue)

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
