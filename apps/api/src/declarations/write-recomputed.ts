import { type DeclarationInForce, newId, replaceVersion, type Tx } from '@cesu/db'
import { type recomputed, VersionReason } from '@cesu/domain/declarations'
import { legalDay } from '../platform/clock.ts'
import { type Author, record } from '../record.ts'
import { releaseTitles } from './titles/release-titles.ts'

/** The platform when it computes a declaration again. */
export const automaticComputation: Author = { kind: 'SYSTEM', id: null, name: 'Calcul automatique' }

type Month = NonNullable<ReturnType<typeof recomputed>>

/**
 * Puts what the platform computes again in force, in its own name, and tells the partner; false, and nothing written, when the
 * declaration has changed since it was read. Under cesu_jobs.
 */
export async function writeRecomputed(
  { tx, now }: { tx: Tx; now: Date },
  found: DeclarationInForce,
  { month, reason }: { month: Month; reason: 'HOUSEHOLD' | 'RATES' },
): Promise<boolean> {
  const { employerId, period, id, partnerId, reference, currentVersion } = found
  const { number: _number, employerId: _employer, period: _period, declarationId: _id, ...kept } = found.version
  const { netCents, contributionsCents } = month
  const next = {
    ...(kept as Omit<typeof kept, 'overtime'> & { overtime: [] }),
    ...month,
    ...{ reason: VersionReason[reason], authorKind: automaticComputation.kind, authorId: null },
    ...{ authorName: automaticComputation.name, createdAt: now },
  }
  const head = { netCents, contributionsCents }
  const written = await replaceVersion(tx, { key: { employerId, period, id }, version: currentVersion }, { head, next })
  if (!written) return false
  const differenceCents = contributionsCents - found.contributionsCents
  const payload = { reference, employerId, period, version: currentVersion + 1, differenceCents, reason }
  const who = { by: automaticComputation, partnerId, employerId }
  await record(
    { tx, now, actor: automaticComputation },
    { kind: 'DECLARATION_RECOMPUTED', subjectId: id, payload, ...who },
  )
  await releaseTitles({ tx, now, today: legalDay(now), newId, actor: automaticComputation }, found)
  return true
}
