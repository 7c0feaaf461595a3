import type { Tx } from '@cesu/db'
import { type FollowedClient, markSuspensionSeen } from '@cesu/db'
import type { Day } from '@cesu/domain/shared'
import { openCase } from '../cases/open-case.ts'
import { automaticCheck, record } from '../record.ts'

/** Tells an agent, the partner and its programs of an application that the platform has suspended, once; whether it was told. */
export async function reportSuspension(
  call: { tx: Tx; now: Date; today: Day; newId: () => string },
  { id, partnerId, partnerKind, name, suspendedAt, suspendedFor }: FollowedClient,
): Promise<boolean> {
  const { tx, now } = call
  if (suspendedAt === null || suspendedFor === null || !(await markSuspensionSeen(tx, id, now))) return false
  const payload = { name, reason: suspendedFor, since: suspendedAt.toISOString() }
  const by = { ...call, actor: automaticCheck }
  await record(by, { kind: 'APPLICATION_SUSPENDED', subjectId: id, payload, partnerId })
  const about = { kind: 'API_ABUSE', facts: payload } as const
  await openCase(by, { about, subjectId: id, partner: { id: partnerId, kind: partnerKind } })
  return true
}
