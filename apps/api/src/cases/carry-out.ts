import {
  answerRepairItem,
  type CaseRow,
  closeCases,
  findApiClient,
  findDeclaration,
  letApiClientGo,
  restoreMandate,
  revokeApiClient,
} from '@cesu/db'
import { type CaseAbout, type CaseOutcome, refuseCase } from '@cesu/domain/cases'
import type { CorrectionInput } from '@cesu/domain/declarations'
import type { RequestField } from '@cesu/domain/habilitations'
import { refuseRepair } from '@cesu/domain/repairs'
import type { z } from 'zod'
import type { Call } from '../call.ts'
import { writeCancellation } from '../declarations/write-cancellation.ts'
import { writeCorrection } from '../declarations/write-correction.ts'
import { answerRequest } from '../habilitations/answer-request.ts'
import { endForGood } from '../mandates/end-for-good.ts'
import { Problem, refusedInput } from '../problem.ts'
import { answerRaise } from '../quotas/answer-raise.ts'
import { record } from '../record.ts'
import { endForObjection, refuseObjection } from '../sharing/end-for-objection.ts'
import { type CaseSubject, caseSubject } from './case-subject.ts'

/** A decision that is being taken. */
interface Decided {
  readonly about: CaseAbout
  readonly found: CaseRow
  readonly outcome: CaseOutcome
  readonly reason: string
  /** The fields of a request that are to change. */
  readonly fields: readonly RequestField[]
  /** What the declaration becomes. */
  readonly correction?: CorrectionInput | undefined
}

/** Done, unless what it gives is AWAITS_SECOND: a second agent must agree, and nothing is done. */
type Effect = (call: Call<'AGENT', 'write'>, decided: Decided) => Promise<unknown>

/** What each decision changes, by the very statements that partners and employers use; what is not here changes nothing. */
export const effects: { readonly [K in CaseAbout['kind']]?: { readonly [O in CaseOutcome]?: Effect } } = {
  DECLARATION_ANOMALY: { CANCELLED: cancel, CORRECTED: correct },
  DECLARATION_CHANGE: { CANCELLED: cancel, CORRECTED: correct },
  API_ABUSE: { RESTORED: letGo, STOPPED: stopApplication, NO_CHANGE: leaveSettled },
  API_UNUSUAL: { STOPPED: stopApplication },
  MANDATE_DISPUTED: { RESTORED: restore, STOPPED: stop, NO_CHANGE: leaveSettled },
  HABILITATION: {
    GRANTED: answerAs('GRANT'),
    CHANGES_ASKED: answerAs('ASK_CHANGES'),
    REFUSED: answerAs('REFUSE'),
    NO_CHANGE: leaveSettled,
  },
  OBJECTION: { GRANTED: uphold, REFUSED: refuse, NO_CHANGE: leaveSettled },
  QUOTA: { GRANTED: answerQuotaAs('GRANTED'), REFUSED: answerQuotaAs('REFUSED'), NO_CHANGE: leaveSettled },
  REPAIR_ITEM: { CORRECTED: answer, MAINTAINED: answer, NO_CHANGE: leaveSettled },
}

/**
 * Does what follows from a decision, in its transaction; false when it waits for a second agent, and nothing follows yet. A Problem
 * `case.effect_impossible` when what it changes has changed.
 */
export async function carryOut(call: Call<'AGENT', 'write'>, decided: Decided): Promise<boolean> {
  return (await effects[decided.about.kind]?.[decided.outcome]?.(call, decided)) !== 'AWAITS_SECOND'
}

/** Leaves a thing as it is; refused as long as it waits for the decision. */
async function leaveSettled(call: Call<'AGENT', 'write'>, { found }: Decided): Promise<void> {
  const subject = await caseSubject(call, found)
  if (subject !== null && waits(subject)) throw refusedInput([refuseCase('case.still_waits', 'outcome')])
}

function waits(subject: z.input<typeof CaseSubject>): boolean {
  if (subject.kind === 'MANDATE') return subject.status === 'SUSPENDED'
  if (subject.kind === 'AUTHORIZATION_REQUEST') return subject.request.status === 'SUBMITTED'
  if (subject.kind === 'SHARING_GRANT') return subject.status === 'ACTIVE' || subject.status === 'SUSPENDED'
  if (subject.kind === 'QUOTA_RAISE') return subject.raise.status === 'SUBMITTED'
  if (subject.kind === 'REPAIR_ITEM') return subject.item.status === 'OPEN'
  if (subject.kind === 'VOUCHER') return false
  return subject.suspendedAt !== null && subject.revokedAt === null
}

const impossible = () => new Problem('case.effect_impossible')

async function cancel(call: Call<'AGENT', 'write'>, { about, found, reason }: Decided): Promise<void> {
  const { subjectId: id, employerId } = found
  if (employerId === null || !('period' in about.facts) || about.facts.period === null) throw impossible()
  const declaration = await findDeclaration(call.tx, { employerId, period: about.facts.period, id }, null)
  if (declaration === null) throw impossible()
  const { currentVersion: version, versions } = declaration
  const why = { reason: 'OTHER', comment: reason } as const
  const of = { found: declaration, version, exemption: versions[0]?.exemption }
  if (!(await writeCancellation(call, { ...of, ...why }))) throw impossible()
}

/** Corrects the declaration that a case is about, and no other. */
async function correct(call: Call<'AGENT', 'write'>, { found, correction }: Decided): Promise<void> {
  if (correction === undefined || correction.id !== found.subjectId)
    throw refusedInput([refuseCase('case.correction_missing', 'correction')])
  await writeCorrection(call, correction)
}

/** The mandate that a case is about. */
function mandateOf({ employerId, partnerId, subjectId: id }: CaseRow) {
  if (employerId === null || partnerId === null) throw impossible()
  return { employerId, partnerId, id }
}

async function stop(call: Call<'AGENT', 'write'>, { found }: Decided): Promise<void> {
  if (!(await endForGood(call, { ...mandateOf(found), by: 'URSSAF' }))) throw impossible()
}

async function restore(call: Call<'AGENT', 'write'>, { found }: Decided): Promise<void> {
  const { id, partnerId, employerId } = mandateOf(found)
  if (!(await restoreMandate(call.tx, { id, partnerId, employerId }, call.now))) throw impossible()
  await record(call, { kind: 'MANDATE_RESTORED', subjectId: id, payload: {}, partnerId, employerId })
}

/** The application that a case is about. */
async function applicationOf({ tx }: Call<'AGENT', 'write'>, { partnerId, subjectId: id }: CaseRow) {
  const client = partnerId && (await findApiClient(tx, { partnerId, id }))
  if (!client) throw impossible()
  return client
}

async function letGo(call: Call<'AGENT', 'write'>, { found, reason }: Decided): Promise<void> {
  const { id, partnerId } = await applicationOf(call, found)
  if (!(await letApiClientGo(call.tx, { partnerId, id }))) throw impossible()
  await record(call, {
    ...{ kind: 'API_RESTORED', subjectKind: 'API_CLIENT', subjectId: id, payload: { reason }, partnerId },
  })
  await closeCases(call.tx, { kind: 'INCIDENT', id }, call.now)
}

async function stopApplication(call: Call<'AGENT', 'write'>, { found }: Decided): Promise<void> {
  const { id, partnerId, name } = await applicationOf(call, found)
  if (!(await revokeApiClient(call.tx, { partnerId, id, now: call.now }))) throw impossible()
  await record(call, { kind: 'APPLICATION_REVOKED', subjectId: id, payload: { name }, partnerId })
}

async function answer(call: Call<'AGENT', 'write'>, { about, found, outcome, reason }: Decided): Promise<void> {
  if (about.kind !== 'REPAIR_ITEM') return
  const said = outcome === 'CORRECTED' ? 'CORRECTED' : 'MAINTAINED'
  const { subjectId: id } = found
  const done = await answerRepairItem(call.tx, { id, corrected: said === 'CORRECTED', words: reason, at: call.now })
  if (done === 'OVER') throw impossible()
  if (done === 'UNCHANGED') throw refusedInput([refuseRepair('repair.unchanged', 'outcome')])
  await record(call, { kind: 'REPAIR_ANSWERED', subjectId: id, payload: { datum: about.facts.about, outcome: said } })
}

/** Ends the grant that a worker objects to, once two agents agree. */
async function uphold(call: Call<'AGENT', 'write'>, { found: { subjectId: id }, reason }: Decided): Promise<unknown> {
  const done = await endForObjection(call, { id, reason })
  if (done === 'IMPOSSIBLE') throw impossible()
  return done
}

async function refuse(call: Call<'AGENT', 'write'>, { found: { subjectId: id }, reason }: Decided): Promise<void> {
  if ((await refuseObjection(call, { id, reason })) === 'IMPOSSIBLE') throw impossible()
}

/** Answers the request for an habilitation that a case is about. */
function answerAs(move: Parameters<typeof answerRequest>[1]['move']): Effect {
  return async (call, { found, reason, fields }) => {
    const { partnerId, subjectId: id } = found
    if (partnerId === null) throw impossible()
    const done = await answerRequest(call, { partnerId, id, move, reason, fields })
    if (done === 'IMPOSSIBLE') throw impossible()
    return done
  }
}

/** Answers the raise of a quota that a case is about. */
function answerQuotaAs(answer: 'GRANTED' | 'REFUSED'): Effect {
  return async (call, { found: { partnerId, subjectId: id }, reason }) => {
    if (partnerId === null) throw impossible()
    const done = await answerRaise(call, { partnerId, id, answer, reason })
    if (done === 'IMPOSSIBLE') throw impossible()
    return done
  }
}
