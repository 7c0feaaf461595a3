import { z } from 'zod'
import type { WatchedParameter } from './watched-parameters.ts'

/** How far a value may be trusted. */
export const GradeOutput = z.enum(['A', 'B', 'C', 'D'])

const Version = z.object({
  from: z.string(),
  until: z.string().nullable(),
  value: z.string(),
  figures: z.array(z.object({ label: z.string(), text: z.string(), number: z.number().nullable() })).readonly(),
  grade: GradeOutput,
  /** True for the last known value, prolonged. */
  prolonged: z.boolean(),
  article: z.string().nullable(),
  documents: z.array(z.object({ title: z.string(), url: z.string().nullable() })).readonly(),
  note: z.string().nullable(),
})

const Watch = z.object({
  version: z.object({ from: z.string(), grade: GradeOutput, prolonged: z.boolean() }),
  isInForce: z.boolean(),
  lastCheckDay: z.string().nullable(),
  since: z.string(),
  dueDay: z.string(),
  isDue: z.boolean(),
})

const Check = z.object({
  id: z.string(),
  versionFrom: z.string(),
  value: z.string(),
  checkedDay: z.string(),
  agentName: z.string(),
  comment: z.string(),
})

/** A parameter with its whole history, where it stands, and its last check. */
export const ParameterOutput = z.object({
  id: z.string(),
  theme: z.string(),
  label: z.string(),
  unit: z.string(),
  versions: z.array(Version).readonly(),
  watch: Watch,
  lastCheck: Check.nullable(),
})

/** A parameter as its page shows it. */
export const ParameterPage = ParameterOutput.omit({ lastCheck: true }).extend({
  /** Newest first. */
  checks: z.array(Check),
  /** True when the person who asks has checked it today: once a day is enough. */
  checkedByMeToday: z.boolean(),
})

/** One row of the list. */
export const ParameterRow = z.object({
  id: z.string(),
  theme: z.string(),
  label: z.string(),
  /** The value in force when it is one figure; null for a text, or for a table of figures. */
  value: z.string().nullable(),
  figureCount: z.int(),
  /** True when an earlier value is inferred (grade D): what was computed with it stays provisional. */
  wasProvisional: z.boolean(),
  watch: Watch,
})

/** A parameter as it leaves in the list. */
export function parameterRow({ parameter, watch }: WatchedParameter): z.infer<typeof ParameterRow> {
  const { id, theme, label, versions } = parameter
  const { figures, from: since } = watch.version
  const [only] = figures
  return {
    ...{ id, theme, label, watch },
    value: figures.length === 1 && only && only.number !== null ? only.text : null,
    figureCount: figures.length,
    wasProvisional: versions.some(({ from, grade }) => from < since && grade === 'D'),
  }
}
