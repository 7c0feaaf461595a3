import { type ChosenCase, findChosen } from '@cesu/db'
import { type LeftOut, leftOut } from '@cesu/domain/cases'
import { thresholds } from '@cesu/domain/thresholds'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { caseActor } from './case-facts.ts'

/** Cases as they were read: the number of each, and its version. */
export const chosenInput = z
  .array(z.tuple([z.int().min(1), z.int().min(0)]))
  .min(1)
  .max(thresholds.BULK_CASES.most)

/** What would come of cases: those that may be decided, as they are now, and why the others would be left out. */
export interface Foreseen {
  readonly free: readonly ChosenCase[]
  readonly left: readonly { number: number; why: LeftOut }[]
}

/** Looks at cases as they are now; `byAnother`: another agent will decide them. */
export async function foresee(
  { tx, actor, today }: Pick<Call<'AGENT', 'read' | 'write'>, 'tx' | 'actor' | 'today'>,
  chosen: readonly (readonly [number: number, version: number])[],
  byAnother: boolean,
): Promise<Foreseen> {
  const versions = new Map(chosen)
  const found = await findChosen(tx, [...versions.keys()], actor.scope)
  const judged = found.map((one) => {
    const now = { ...one, decidedDay: one.decidedAt && legalDay(one.decidedAt) }
    const by = { actor: caseActor(actor, today), byAnother }
    return { one, why: leftOut({ version: versions.get(one.number) ?? -1 }, now, by) }
  })
  const known = new Set(found.map(({ number }) => number))
  return {
    free: judged.flatMap(({ one, why }) => (why === null ? [one] : [])),
    left: [
      ...judged.flatMap(({ one: { number }, why }) => (why === null ? [] : [{ number, why }])),
      // What one may not read is not said to be there.
      ...[...versions.keys()].flatMap((number) => (known.has(number) ? [] : [{ number, why: 'RIGHT' as const }])),
    ],
  }
}

/** What would come of a decision of many cases, before it is taken or asked: how many, and which would be left out, and why. */
export const foreseeBulk = operation({
  name: 'cases.foresee-bulk',
  title: 'Voir ce que donnerait une décision groupée',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject({ cases: chosenInput, byAnother: z.boolean() }),
  output: z.object({
    /** How many would be decided. */
    free: z.int(),
    left: z.array(
      z.object({
        number: z.int(),
        why: z.enum([
          'CHANGED',
          'OWN',
          'ASKED',
          'RIGHT',
          'STATUS',
          'HELD',
          'HOLDER',
          'LEAD',
          'TOO_LATE',
        ] satisfies LeftOut[]),
      }),
    ),
  }),
  example: { cases: [[documented.caseNumber, 0]], byAnother: false },
  async run(call, { cases, byAnother }) {
    const { free, left } = await foresee(call, cases, byAnother)
    return { free: free.length, left: [...left] }
  },
})
