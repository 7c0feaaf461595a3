import type { RegisteredVersion } from '@cesu/domain/parameters'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOfRows, pageOutput } from '../page.ts'
import { keepsParameter, parameterFilter, parameterFilterInput } from './parameter-filter.ts'
import { GradeOutput } from './parameter-output.ts'
import { type WatchedParameter, watchedParameters } from './watched-parameters.ts'

/** One figure of one value of a parameter, with all that is known of that value. */
const FigureRow = z.object({
  parameterId: z.string(),
  theme: z.string(),
  parameterLabel: z.string(),
  unit: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  state: z.enum(['PAST', 'IN_FORCE', 'TO_COME']),
  /** Which figure of the value; "" when there is only one. */
  label: z.string(),
  text: z.string(),
  grade: GradeOutput,
  article: z.string().nullable(),
  documents: z.array(z.object({ title: z.string(), url: z.string().nullable() })).readonly(),
  note: z.string().nullable(),
  /** The last check, when it is of this very value. */
  check: z.object({ checkedDay: z.string(), agentName: z.string(), comment: z.string() }).nullable(),
  /** When the value in force is to be checked again; null for the others. */
  dueDay: z.string().nullable(),
})

/** One page of the figures of the law, past and to come included, parameter by parameter in the order of their list. */
export const listFigures = operation({
  name: 'parameters.list-figures',
  title: 'Lister les valeurs de la loi, chiffre par chiffre',
  permission: 'parameters.read',
  effect: 'read',
  input: z.strictObject({ ...parameterFilterInput, ...pageInput }),
  output: pageOutput(FigureRow),
  example: { toCheck: true },
  async run(call, { cursor, limit, ...asked }) {
    const { tx, today } = call
    const filter = parameterFilter(asked)
    const kept = (await watchedParameters(tx, today)).filter((parameter) => keepsParameter(filter, parameter))
    // Some hundreds of values of code.
    const rows = kept.flatMap((parameter) => figuresOf(parameter, today))
    return pageOfRows(call, { list: ['figures', filter], cursor, limit, rows })
  },
})

/** The figures of a parameter, oldest value first; `order` is compared as text. */
const figuresOf = ({ parameter, watch, lastCheck, order }: WatchedParameter, today: string) =>
  parameter.versions
    .flatMap((version) => version.figures.map(({ label, text }) => ({ version, label, text })))
    .map(({ version, label, text }, index) => {
      const { from, until, grade, article, documents, note } = version
      const isWatched = from === watch.version.from
      return {
        order: `${order} ${String(index).padStart(5, '0')}`,
        ...{ parameterId: parameter.id, theme: parameter.theme, parameterLabel: parameter.label, unit: parameter.unit },
        ...{ from, until, state: stateOf(version, today), label, text, grade, article, documents, note },
        check: isWatched && watch.lastCheckDay !== null ? lastCheck : null,
        dueDay: isWatched && watch.isInForce ? watch.dueDay : null,
      }
    })

function stateOf({ from, until }: RegisteredVersion, today: string): z.infer<typeof FigureRow>['state'] {
  if (from > today) return 'TO_COME'
  return until === null || until >= today ? 'IN_FORCE' : 'PAST'
}
