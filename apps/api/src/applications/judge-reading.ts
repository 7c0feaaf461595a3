import { findFollowed, suspendUnusual, type Tx } from '@cesu/db'
import { type Reading, unusualReading } from '@cesu/domain/applications'
import type { Day } from '@cesu/domain/shared'
import type { ThresholdValues } from '@cesu/domain/thresholds'
import { openCase } from '../cases/open-case.ts'
import { automaticCheck } from '../record.ts'

/**
 * Looks at what an application reads against its own last weeks: suspended when both signs agree, and another job tells it; a case, once,
 * when one of them is alone. True when something was done.
 */
export async function judgeReading(
  call: { tx: Tx; now: Date; today: Day; newId: () => string; thresholds: ThresholdValues },
  { id, ...reading }: Reading & { id: string },
): Promise<boolean> {
  const { tx, now } = call
  const { signs, outcome } = unusualReading(reading, call.thresholds)
  if (outcome === 'NOTHING') return false
  if (outcome === 'SUSPEND') return suspendUnusual(tx, { id, at: now })
  const client = await findFollowed(tx, id)
  if (client === null) return false
  const facts = { name: client.name, signs: [...signs], reads: reading.now.reads, since: now.toISOString() }
  const partner = { id: client.partnerId, kind: client.partnerKind }
  const about = { kind: 'API_UNUSUAL', facts } as const
  return (await openCase({ ...call, actor: automaticCheck }, { about, subjectId: id, partner })) !== null
}
