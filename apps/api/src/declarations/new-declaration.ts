import type { NewDeclaration } from '@cesu/db'
import { hundredthsOf } from '@cesu/domain/contributions'
import { type Assessment, type DeclarationChannel, withholdingApplied } from '@cesu/domain/declarations'
import type { Call } from '../call.ts'
import type { GatheredFacts } from './declaration-facts.ts'

/** What was decided of an admissible declaration. */
export interface Decision extends Pick<Assessment, 'anomalies'> {
  payslip: NonNullable<Assessment['payslip']>
  reference: string
  channel: DeclarationChannel
}

/** The rows of a declaration that has just been judged admissible. */
export function newDeclaration(
  { actor, now, newId }: Call<'PARTNER_STAFF', 'write'>,
  { facts, pair }: GatheredFacts,
  { payslip, anomalies, reference, channel }: Decision,
): NewDeclaration {
  const { input } = facts
  const { lines, period: _period, withholdingCents, ...amounts } = payslip
  const hoursHundredths = hundredthsOf(input.hours)
  return {
    head: {
      employerId: input.employerId,
      period: input.period,
      id: newId(),
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
