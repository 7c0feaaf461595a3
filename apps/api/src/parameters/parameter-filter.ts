import { searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import { GradeOutput } from './parameter-output.ts'
import type { WatchedParameter } from './watched-parameters.ts'

/** What a list of parameters can be asked. */
export const parameterFilterInput = {
  /** A part of the name or of the identifier. */
  search: z.string().max(100, 'La recherche est trop longue.').nullish(),
  grade: GradeOutput.nullish(),
  theme: z.string().max(100).nullish(),
  toCheck: z.boolean().default(false),
}

const ParameterFilterInput = z.object(parameterFilterInput)

/** The same filter, whatever was left out of the question. */
export const parameterFilter = ({
  search,
  grade = null,
  theme = null,
  toCheck,
}: z.output<typeof ParameterFilterInput>) => ({ words: searchableName(search ?? ''), grade, theme, toCheck })

/** Whether a filter keeps a parameter. */
export const keepsParameter = (
  { words, grade, theme, toCheck }: ReturnType<typeof parameterFilter>,
  { parameter, watch }: WatchedParameter,
): boolean =>
  searchableName(`${parameter.label} ${parameter.id}`).includes(words) &&
  (grade === null || watch.version.grade === grade) &&
  (theme === null || parameter.theme === theme) &&
  (!toCheck || watch.isDue)
