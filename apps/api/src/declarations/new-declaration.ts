import type { DeclarationKey, NewDeclaration, NewVersion } from '@cesu/db'
import { type Assessment, type DeclarationChannel, recordOf } from '@cesu/domain/declarations'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import type { GatheredFacts } from './declaration-facts.ts'

/** What was decided of an admissible declaration. */
export interface Decision extends Pick<Assessment, 'anomalies'> {
  key: DeclarationKey
  payslip: NonNullable<Assessment['payslip']>
  reference: string
  channel: DeclarationChannel
}

/** The rows of a declaration that has just been judged admissible. */
export function newDeclaration(
  { actor, now }: Call<PartnerActorKind, 'write'>,
  { facts, pair }: GatheredFacts,
  { key, payslip, anomalies, reference, channel }: Decision,
): NewDeclaration {
  const { period: _period, ...month } = recordOf(facts, payslip)
  const { partnerId } = actor
  return {
    head: {
      ...key,
      ...{ employmentId: pair.id, partnerId, reference, channel },
      ...repeated(month),
      anomalyCount: anomalies.length,
      submittedAt: now,
    },
    version: {
      ...month,
      ...{ partnerId, channel, authorKind: actor.kind, authorId: actor.id, authorName: actor.name, createdAt: now },
      ...keptAnomalies(anomalies),
    },
  }
}

/** What a version keeps of its anomalies: their codes, and what its declarant read of each. */
export const keptAnomalies = (anomalies: Assessment['anomalies']) => ({
  anomalies: anomalies.map(({ code }) => code),
  anomalySentences: anomalies.map(({ detail }) => detail),
})

/** What the head of a declaration repeats of its version in force. */
export const repeated = ({
  startDay,
  endDay,
  hoursHundredths,
  netCents,
  contributionsCents,
}: Pick<NewVersion, 'startDay' | 'endDay' | 'hoursHundredths' | 'netCents' | 'contributionsCents'>) => ({
  ...{ startDay, endDay, hoursHundredths, netCents, contributionsCents },
})
