import { calendarExpected, FaultInput, penaltyOf } from '@cesu/domain/calendar'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { RuleOutput } from '../rule-output.ts'

/** What a fault costs, the waiver first, then line by line, in cents; rates per 100 000. Problem: `input.refused`, field by field. */
export const computePenalty = operation({
  name: 'calendar.compute-penalty',
  title: 'Calculer la majoration ou la pénalité d’un retard ou d’une erreur',
  permission: 'calendar.read',
  effect: 'compute',
  input: FaultInput,
  expected: calendarExpected,
  output: z.object({
    kind: z.string(),
    /** Conditions of the waiver of a late payment (it needs all of them); empty where there is no waiver. */
    waiver: z.array(z.object({ label: z.string(), met: z.boolean() })),
    lines: z.array(
      z.object({
        label: z.string(),
        baseCents: z.int(),
        ratePcm: z.int(),
        /** Months, for what is charged by the month; else 1. */
        times: z.int(),
        amountCents: z.int(),
      }),
    ),
    /** What the waiver takes off. */
    waivedCents: z.int(),
    /** Lines − waiver. */
    amountCents: z.int(),
    rules: z.array(RuleOutput),
    /** Ids of the parameters of grade D (inferred) among the rules. */
    provisional: z.array(z.string()),
  }),
  example: { kind: 'LATE_PAYMENT', dueCents: 50_000, dueDay: '2026-05-31', paidDay: '2026-08-10', lateBefore: false },
  async run(_call, input) {
    const answer = penaltyOf(input)
    if ('refusals' in answer) throw refusedInput(answer.refusals)
    return answer
  },
})
