import { askRecomputation, type DeclarationKey, replaceVersion } from '@cesu/db'
import { type Assessment, type CorrectionInput, recordOf } from '@cesu/domain/declarations'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { record } from '../record.ts'
import { channelOf } from './channel-of.ts'
import { requireChecked } from './checked-hash.ts'
import { type GatheredFacts, refusedDeclaration } from './declaration-facts.ts'
import { declarationToChange, staleVersion } from './declaration-to-change.ts'
import { judgeCorrection } from './judge-correction.ts'
import { keptAnomalies, repeated } from './new-declaration.ts'
import { releaseTitles } from './titles/release-titles.ts'

/** A correction that was just written: the declaration, its new version, and what the rules found in it. */
interface Corrected extends DeclarationKey, Pick<Assessment, 'anomalies'> {
  reference: string
  version: number
  pair: GatheredFacts['pair']
  payslip: NonNullable<Assessment['payslip']>
}

/**
 * Puts a new version of a declaration in force in the name of who calls, traces it and tells its partner: a bridge, for the partner who
 * declared and the agent who decides. A Problem `declaration.refused` lists all the reasons at once, `declaration.changed` says that
 * another version was put in force meanwhile; nothing is written then.
 */
export async function writeCorrection(
  call: Call<PartnerActorKind | 'AGENT', 'write'>,
  input: CorrectionInput,
): Promise<Corrected> {
  const { tx, actor, now, today, secret } = call
  const found = await declarationToChange(call, input, { deciding: true })
  const judged = await judgeCorrection(tx, found, { input, today, byAgent: actor.kind === 'AGENT' })
  const { refusals, anomalies, payslip, gathered } = judged
  const { facts, pair } = gathered
  if (refusals.length > 0 || payslip === null) throw refusedDeclaration(refusals, pair)
  requireChecked(secret, { facts, payslip, pair })

  const { employerId, period, id, reference, partnerId } = found
  const key = { employerId, period, id }
  const { period: _period, ...month } = recordOf(facts, payslip)
  const channel = channelOf(actor)
  const author = {
    partnerId,
    channel,
    authorKind: actor.kind,
    authorId: actor.id,
    authorName: actor.name,
    createdAt: now,
  }
  const replaced = await replaceVersion(
    tx,
    { key, version: input.version },
    {
      head: { ...repeated(month), anomalyCount: anomalies.length },
      next: { ...month, ...author, reason: 'CORRECTION', ...keptAnomalies(anomalies) },
    },
  )
  if (!replaced) throw staleVersion(input.version + 1)

  const version = input.version + 1
  const differenceCents = payslip.contributionsCents - found.contributionsCents
  const payload = { reference, employerId, period, version, channel, differenceCents }
  await record(call, { kind: 'DECLARATION_CORRECTED', subjectId: id, payload, partnerId, employerId })
  await releaseTitles(call, found)
  // The ceiling that this month leaves to the household's others may have moved.
  if (found.version.exemption === 'AGE_70' || month.exemption === 'AGE_70') await askRecomputation(tx, key, now)
  return { ...key, reference, version, anomalies, pair, payslip }
}
