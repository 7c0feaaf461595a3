import { findTeamFor, insertCase } from '@cesu/db'
import type { PartnerKind } from '@cesu/db/model'
import { dueDay } from '@cesu/domain/cases'
import type { AnomalyCode } from '@cesu/domain/declarations'
import type { PartnerStaff } from '../actors/partner-staff.ts'
import type { Call } from '../call.ts'
import { automaticCheck, record } from '../record.ts'

/** A declaration whose anomalies deserve an agent. */
export interface CaseOfDeclaration {
  partner: PartnerStaff['partner']
  employerId: string
  period: string
  declarationId: string
  reference: string
  anomalies: AnomalyCode[]
}

/** Opens the case of a declaration, in the transaction of what makes it necessary: a bridge that other contexts call. */
export async function openCase(call: Call<'PARTNER_STAFF', 'write'>, facts: CaseOfDeclaration): Promise<void> {
  const { tx, now, today, newId } = call
  const { partner, employerId, period, declarationId, reference, anomalies } = facts
  const caseId = newId()
  const opened = await insertCase(tx, {
    id: caseId,
    kind: 'DECLARATION_ANOMALY',
    teamId: await teamFor(call, partner.kind),
    ...{ employerId, partnerId: partner.id, subjectKind: 'DECLARATION', subjectId: declarationId },
    facts: { period, reference, anomalies },
    dueDay: dueDay('DECLARATION_ANOMALY', today),
    openedAt: now,
  })
  if (!opened) return
  await record(call, {
    kind: 'CASE_OPENED',
    subjectId: declarationId,
    payload: { caseId, anomalies },
    by: automaticCheck,
    ...{ partnerId: partner.id, employerId },
  })
}

async function teamFor({ tx }: Call<'PARTNER_STAFF', 'write'>, kind: PartnerKind): Promise<string> {
  const team = await findTeamFor(tx, kind)
  if (team === null) throw new Error(`no team receives the cases of ${kind}`)
  return team.id
}
