import { Territory } from '@cesu/db/model'
import { CalendarInput, calendarExpected, calendarOfMonth, calendarStepLabels } from '@cesu/domain/calendar'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { RuleOutput } from '../rule-output.ts'

const steps = Object.keys(calendarStepLabels) as (keyof typeof calendarStepLabels)[]

/** The dates of a month of work, days YYYY-MM-DD. Problem: `input.refused`, field by field. */
export const readMonthCalendar = operation({
  name: 'calendar.read-month',
  title: 'Donner les dates d’un mois de travail : déclaration, prélèvement, attestation',
  permission: 'calendar.read',
  effect: 'compute',
  input: CalendarInput,
  expected: calendarExpected,
  output: z.object({
    period: z.string(),
    /** Whose public holidays the working days leave out. */
    territory: z.enum(Territory),
    steps: z.array(
      z.object({
        step: z.enum(steps),
        /** Null when only the last day is set. */
        from: z.string().nullable(),
        until: z.string(),
        rules: z.array(RuleOutput),
      }),
    ),
    /** Ids of the parameters of grade D (inferred) among the rules. */
    provisional: z.array(z.string()),
  }),
  example: { period: '2026-03', declaredOn: '2026-04-02' },
  async run(_call, input) {
    const answer = calendarOfMonth(input)
    if ('refusals' in answer) throw refusedInput(answer.refusals)
    return answer
  },
})
