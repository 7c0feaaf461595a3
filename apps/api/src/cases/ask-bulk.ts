import { insertBulk, lockChosen } from '@cesu/db'
import { bulkAct, CaseOutcome, MOST_REASON, outcomesOfTwo, refuseCase } from '@cesu/domain/cases'
import { frenchCount, normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { askSecondAgent } from '../second-agent.ts'
import { thresholdsToday } from '../thresholds.ts'
import { chosenInput, foresee } from './foresee-bulk.ts'

/**
 * Asks one decision with an effect for many cases of a kind: nothing is decided before another agent grants it. What has changed since it
 * was read, or is held, or waits in another one, is left out
 * and said.
 */
export const askBulk = operation({
  name: 'cases.ask-bulk',
  title: 'Proposer une décision groupée à un second agent',
  permission: 'cases.handle',
  effect: 'write',
  input: z.strictObject({
    cases: chosenInput,
    outcome: z.enum(CaseOutcome).exclude(['OVER']),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    cases: 'les dossiers et la version lue de chacun',
    outcome: 'une décision que ce type de dossier permet à plusieurs',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ id: z.string(), count: z.int(), left: z.int() }),
  example: {
    ...{ cases: [[documented.caseNumber, 0]], outcome: 'STOPPED' },
    reason: 'Ces lectures ne sont pas expliquées.',
  },
  async run(call, { cases, outcome, reason: typed }) {
    const { tx, actor, now, newId } = call
    const read = normaliseText(typed, MOST_REASON)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'reason' }])
    const { BULK_CASES } = await thresholdsToday(call)
    if (cases.length > BULK_CASES)
      throw refusedInput([refuseCase('case.bulk_many', 'cases', { most: frenchCount(BULK_CASES) })])
    await lockChosen(
      tx,
      cases.map(([number]) => number),
    )
    const { free, left } = await foresee(call, cases, true)
    // What one may not read is not said to be there.
    if (left.length === cases.length && left.every(({ why }) => why === 'RIGHT'))
      throw new Problem('resource.not_found')
    const [first] = free
    if (first === undefined) throw refusedInput([refuseCase('case.bulk_empty', 'cases')])
    const { kind } = first
    if (free.some((one) => one.kind !== kind)) throw refusedInput([refuseCase('case.bulk_kinds', 'cases')])
    if (!outcomesOfTwo(kind).some((one) => one.outcome === outcome))
      throw refusedInput([refuseCase('case.outcome_unknown', 'outcome')])
    const id = newId()
    const reason = read.text
    const by = { askedById: actor.id, askedByName: actor.name, askedAt: now }
    await insertBulk(tx, { id, kind, outcome, reason, ...by }, free)
    const count = free.length
    const approvalId = await askSecondAgent(call, {
      ...{ subjectKind: 'BULK_DECISION', subjectId: id, act: bulkAct(count), reason },
    })
    await record(call, { kind: 'BULK_ASKED', subjectId: id, payload: { kind, outcome, count, reason, approvalId } })
    return { id, count, left: left.length }
  },
})
