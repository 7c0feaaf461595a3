import { type FollowedClient, markSuspensionSeen, type Tx } from '@cesu/db'
import type { PartnerKind } from '@cesu/db/model'
import { type SuspensionReason, suspensionLabels } from '@cesu/domain/applications'
import { tellCnilBefore } from '@cesu/domain/cases'
import type { Day } from '@cesu/domain/shared'
import { openCase } from '../cases/open-case.ts'
import { legalDay } from '../platform/clock.ts'
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
  const partner = { id: partnerId, kind: partnerKind }
  await openCase(by, { about, subjectId: id, partner })
  await openLeak(by, { id, name, reason: suspendedFor, since: payload.since, partner })
  return true
}

interface Alarm {
  /** Identifier of the application. */
  readonly id: string
  readonly name: string
  readonly reason: SuspensionReason
  readonly since: string
  readonly partner: { readonly id: string; readonly kind: PartnerKind }
}

/**
 * The incident that an alarm may be: an agent says what leaked, and whether the CNIL is told, within the delay that began with it. It bears
 * the identifier of its application: put back in use for a false alarm, that ends the case of the incident too.
 */
async function openLeak(
  call: Parameters<typeof openCase>[0],
  { id, name, reason, since, partner }: Alarm,
): Promise<void> {
  const facts = {
    what: `Alarme : l’application « ${name} » est suspendue d’elle-même, ${suspensionLabels[reason]}. Personne n’a encore vérifié ce qu’elle a lu ; le délai court ici depuis l’alarme (provisoire).`,
    ...{
      origin: 'PARTNER' as const,
      partnerName: null,
      knownAt: since,
      sinceDay: null,
      who: [],
      persons: null,
      data: [],
    },
  }
  const dueDay = legalDay(new Date(tellCnilBefore(since)))
  await openCase(call, { about: { kind: 'LEAK', facts }, subjectId: id, partner, dueDay })
}
