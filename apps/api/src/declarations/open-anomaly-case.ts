import type { DeclarationKey } from '@cesu/db'
import { type Assessment, opensCase } from '@cesu/domain/declarations'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'
import type { Pair } from '../persons.ts'

/** A declaration that was just written, and what the rules found in it. */
interface Written extends DeclarationKey, Pick<Assessment, 'anomalies'> {
  reference: string
  pair: Pick<Pair, 'employeeId'>
  payslip: { netCents: number; contributionsCents: number }
}

/** Opens the case of a declaration whose anomalies deserve an agent; nothing for the others, nor when it has one. */
export async function openAnomalyCase(
  call: Call<PartnerActorKind, 'write'>,
  { employerId, period, id, reference, anomalies, pair: { employeeId }, payslip }: Written,
): Promise<void> {
  const codes = anomalies.map(({ code }) => code)
  if (!opensCase(codes)) return
  const about = { kind: 'DECLARATION_ANOMALY', facts: { period, reference, anomalies: codes } } as const
  const stakeCents = payslip.netCents + payslip.contributionsCents
  await openCase(call, { about, subjectId: id, partner: call.actor.partner, employerId, employeeId, stakeCents })
}
