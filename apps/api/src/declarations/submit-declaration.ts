import {
  findTeamFor,
  insertAuditEntry,
  insertCase,
  insertDeclaration,
  insertOutboxEvent,
  type NewDeclaration,
  type Tx,
  takeReference,
} from '@cesu/db'
import { dueDay } from '@cesu/domain/cases'
import { hundredthsOf } from '@cesu/domain/contributions'
import {
  type Assessment,
  assess,
  type DeclarationChannel,
  type DeclarationInput,
  declarationReference,
  duplicateRefusal,
  opensCase,
  withholdingApplied,
} from '@cesu/domain/declarations'
import { legalDay } from '../platform/clock.ts'
import type { PartnerActor } from '../trpc.ts'
import { declarationFacts, type GatheredFacts, refusedDeclaration } from './declaration-facts.ts'

/** Where to read the new declaration back. */
export type DeclarationReceipt = { employerId: string; period: string; id: string; reference: string }

/** Who declares what, how and when. */
export interface Submission {
  actor: PartnerActor
  input: DeclarationInput
  channel: DeclarationChannel
  now: Date
  /** Gives a new random UUID at each call. */
  newId: () => string
}

/**
 * Registers a declaration: decide, write, trace, announce, in the caller's transaction.
 * A `declaration.refused` Problem lists all the reasons at once, and nothing is written.
 */
export async function submitDeclaration(tx: Tx, submission: Submission): Promise<DeclarationReceipt> {
  const { actor, input, now } = submission
  const today = legalDay(now)
  const gathered = await declarationFacts(tx, { partnerId: actor.partnerId, input, today })
  const { refusals, anomalies, payslip } = assess(gathered.facts)
  if (refusals.length > 0 || payslip === null) throw refusedDeclaration(refusals)

  const { employerId, period } = input
  const id = submission.newId()
  const reference = await takeReference(tx, { employerId, period, id }, (serial) => declarationReference(today, serial))
  const declaration = newDeclaration(submission, gathered, { id, anomalies, payslip, reference })
  if (!(await insertDeclaration(tx, declaration))) throw refusedDeclaration([duplicateRefusal(null)])

  await trace(tx, submission, declaration)
  if (opensCase(declaration.version.anomalies)) await openCase(tx, submission, declaration)
  return { employerId, period, id, reference }
}

/** What was decided of an admissible declaration. */
interface Decision extends Pick<Assessment, 'anomalies'> {
  payslip: NonNullable<Assessment['payslip']>
  id: string
  reference: string
}

function newDeclaration(
  { actor, input, channel, now }: Submission,
  { facts, pair }: GatheredFacts,
  { payslip, id, anomalies, reference }: Decision,
): NewDeclaration {
  const { lines, period: _period, withholdingCents, ...amounts } = payslip
  const hoursHundredths = hundredthsOf(input.hours)
  return {
    head: {
      employerId: input.employerId,
      period: input.period,
      id,
      employmentId: pair.id,
      partnerId: actor.partnerId,
      reference,
      channel,
      hoursHundredths,
      netCents: amounts.netCents,
      contributionsCents: amounts.contributionsCents,
      anomalyCount: anomalies.length,
      submittedAt: now,
    },
    version: {
      partnerId: actor.partnerId,
      channel,
      authorId: actor.id,
      authorName: actor.name,
      createdAt: now,
      startDay: input.startDay,
      endDay: input.endDay,
      paymentDay: input.paymentDay,
      hoursHundredths,
      payKind: input.pay.kind,
      payCents: input.pay.amountCents,
      paidLeaveIncluded: input.paidLeaveIncluded,
      territory: facts.employment.territory,
      scheme: facts.employment.scheme,
      nonResident: facts.employee.nonResident,
      exemption: facts.employment.exemption,
      exemptionUsedCents: facts.employment.exemption === 'AGE_70' ? facts.exemptionUsedCents : 0,
      ...withholdingApplied(facts, payslip),
      withholdingCents,
      ...amounts,
      lines: lines.map((line) => ({ ...line })),
      anomalies: anomalies.map(({ code }) => code),
    },
  }
}

async function trace(tx: Tx, { actor, now }: Submission, { head, version }: NewDeclaration): Promise<void> {
  const { employerId, period, id, reference, partnerId } = head
  await insertAuditEntry(tx, {
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    kind: 'DECLARATION_REGISTERED',
    version: 1,
    subjectKind: 'DECLARATION',
    subjectId: id,
    partnerId,
    employerId,
    payload: { reference, period, version: 1, channel: version.channel },
  })
  await insertOutboxEvent(tx, {
    partnerId,
    employerId,
    kind: 'DECLARATION_REGISTERED',
    version: 1,
    subjectKind: 'DECLARATION',
    subjectId: id,
    sequence: 1,
    payload: { declarationId: id, employerId, period, reference },
    createdAt: now,
  })
}

async function openCase(tx: Tx, { actor, now, newId }: Submission, { head, version }: NewDeclaration): Promise<void> {
  const team = await findTeamFor(tx, actor.staff.partner.kind)
  if (team === null) throw new Error(`no team receives the cases of ${actor.staff.partner.kind}`)
  const { employerId, period, id: subjectId, reference, partnerId } = head
  const { anomalies } = version
  const opened = await insertCase(tx, {
    id: newId(),
    kind: 'DECLARATION_ANOMALY',
    teamId: team.id,
    subjectKind: 'DECLARATION',
    subjectId,
    employerId,
    partnerId,
    facts: { period, reference, anomalies },
    dueDay: dueDay('DECLARATION_ANOMALY', legalDay(now)),
    openedAt: now,
  })
  if (!opened) return
  await insertAuditEntry(tx, {
    at: now,
    actorKind: 'SYSTEM',
    actorId: null,
    actorName: 'Contrôle automatique',
    kind: 'CASE_OPENED',
    version: 1,
    subjectKind: 'DECLARATION',
    subjectId,
    partnerId,
    employerId,
    payload: { anomalies },
  })
}
