import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** The figures of a period, as the page reads them. */
export type Steered = inferOutput<typeof api.cases.steer>

/** A week of the period, those that saw nothing included. */
export type Week = Steered['weeks'][number]

const nothing = { opened: 0, decided: 0, decidedLate: 0, reopened: 0, medianDays: null, ninetiethDays: null }

/** Every week of a period, in order. */
export const everyWeek = (mondays: readonly string[], weeks: readonly Week[]): Week[] =>
  mondays.map((monday) => weeks.find((week) => week.monday === monday) ?? { monday, ...nothing })
