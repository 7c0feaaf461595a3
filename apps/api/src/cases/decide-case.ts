import { type CaseRow, lockHouseholdMonth, moveCase } from '@cesu/db'
import { CaseAbout, CaseOutcome, MOST_REASON, outcomesOf, refuseCase } from '@cesu/domain/cases'
import { CorrectionInput } from '@cesu/domain/declarations'
import { requestFields } from '@cesu/domain/habilitations'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { carryOut } from './carry-out.ts'
import { caseToMove } from './case-facts.ts'
import { sensitiveDecision } from './sensitive-decision.ts'

/**
 * Decides a case, and does what follows in the same transaction: taken by who decides, effect, decision. Nobody decides what a colleague
 * holds, nor from what was read before another act: of twenty at once, one decides.
 */
export const decideCase = operation({
  name: 'cases.decide',
  title: 'Décider d’un dossier',
  permission: 'cases.handle',
  effect: 'write',
  sensitive: sensitiveDecision,
  input: z.strictObject({
    id: z.uuid().toLowerCase(),
    version: z.int().min(0),
    outcome: z.enum(CaseOutcome).exclude(['OVER']),
    reason: z.string().max(MOST_REASON * 4),
    /** What is to change, of a request for an habilitation. */
    fields: z.array(z.enum(requestFields)).max(requestFields.length).default([]),
    /** What a declaration becomes, of the version that was read, as its partner's correction says it. */
    correction: CorrectionInput.optional(),
  }),
  expected: {
    id: 'l’identifiant d’un dossier',
    version: 'la version du dossier que vous avez lue',
    outcome: 'une des décisions que ce dossier permet',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
    fields: 'ce qui est à changer, d’une demande d’habilitation',
    correction: 'ce que la déclaration devient, ou rien',
  },
  output: z.object({
    id: z.string(),
    number: z.int(),
    outcome: z.enum(CaseOutcome),
    /** That which it leaves. */
    version: z.int(),
    /** True when nothing is decided yet: another agent must agree. */
    awaitsSecond: z.boolean(),
  }),
  example: { id: documented.case, version: 0, outcome: 'NO_CHANGE', reason: 'L’identité est établie.' },
  async run(call, { id, version, outcome, reason: typed, fields, correction }) {
    const { tx, actor, now } = call
    const found = await caseToMove(call, { id, version, act: 'DECIDE' })
    const about = CaseAbout.parse(found)
    // The household's month, then the case: in the order of those who declare, so that neither waits for the other for ever.
    const month = correction ?? (outcome === 'CANCELLED' ? monthOf(found, about) : null)
    if (month) await lockHouseholdMonth(tx, month)
    const read = normaliseText(typed, MOST_REASON)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'reason' }])
    if (!outcomesOf(about).some((one) => one.outcome === outcome))
      throw refusedInput([refuseCase('case.outcome_unknown', 'outcome')])
    const reason = read.text
    // Held by who decides before anything follows: what agents may change is what their case is about.
    if (!(await moveCase(tx, { id, version }, { status: 'IN_PROGRESS', assigneeId: actor.id })))
      throw new Problem('case.changed')
    const { number } = found
    if (!(await carryOut(call, { about, found, outcome, reason, fields, correction }))) {
      await giveBack(call, { id, version: version + 1, number, words: reason })
      return { id, number, outcome, version: version + 2, awaitsSecond: true }
    }
    const decided = await moveCase(
      tx,
      { id, version: version + 1 },
      { status: 'RESOLVED', assigneeId: actor.id, outcome, reason, decidedAt: now, decidedBy: actor.name },
    )
    if (!decided) throw new Problem('case.changed')
    await record(call, { kind: 'CASE_DECIDED', subjectId: id, payload: { number, outcome, reason } })
    return { id, number, outcome, version: version + 2, awaitsSecond: false }
  },
})

/** The month of the household that a case is about; null when it is about none. */
function monthOf({ employerId }: CaseRow, { facts }: CaseAbout) {
  const period = 'period' in facts ? facts.period : null
  return employerId !== null && period !== null ? { employerId, period } : null
}

/** Leaves a case to the team until a second agent agrees: the first one's words stay in its history. */
async function giveBack(
  call: Call<'AGENT', 'write'>,
  { id, version, number, words }: { id: string; version: number; number: number; words: string },
): Promise<void> {
  if (!(await moveCase(call.tx, { id, version }, { status: 'NEW', assigneeId: null })))
    throw new Problem('case.changed')
  const payload = { number, act: 'DECIDE' as const, before: call.actor.name, after: null, words }
  await record(call, { kind: 'CASE_MOVED', subjectId: id, payload })
}
