import type { Tx } from '../connection/client.ts'
import type { Declaration, DeclarationCancellation, DeclarationVersion } from '../model.ts'
import type { DeclarationKey, NewVersion } from './declarations.ts'

/** A declaration to change: its key, and the number of the version that its author read. */
export interface VersionRead {
  key: DeclarationKey
  version: number
}

/** A declaration and its version in force. */
export type DeclarationInForce = Declaration & { version: DeclarationVersion }

/** What is read beside a declaration for it to be in force. */
export const withVersion = { versions: { orderBy: { number: 'desc' }, take: 1 } } as const

/** A declaration as it is read, its only version being the one in force; every declaration has one. */
export function inForce({
  versions,
  ...declaration
}: Declaration & { versions: DeclarationVersion[] }): DeclarationInForce {
  const [version] = versions
  if (!version) throw new Error(`declaration ${declaration.id} has no version`)
  return { ...declaration, version }
}

/** A declaration with its version in force, of a partner or of any (null); null when it does not exist or is another's. */
export async function findDeclarationInForce(
  tx: Tx,
  key: DeclarationKey,
  partnerId: string | null,
): Promise<DeclarationInForce | null> {
  const row = await tx.declaration.findFirst({
    where: { ...key, ...(partnerId !== null && { partnerId }) },
    include: withVersion,
  })
  return row && inForce(row)
}

/** When the partner of the transaction asked for a change of a declaration that no agent has answered; null when it did not. */
export async function findChangeAsked(tx: Tx, { id }: Pick<DeclarationKey, 'id'>): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`SELECT change_asked_at(${id}::uuid) AS at`
  return row?.at ?? null
}

/** What the head of a declaration repeats of its version in force. */
type Repeated = Pick<
  Declaration,
  'startDay' | 'endDay' | 'hoursHundredths' | 'netCents' | 'contributionsCents' | 'anomalyCount'
>

/**
 * Puts a new version in force after the one that was read; false, and nothing written, when the declaration has changed since or
 * is cancelled.
 */
export async function replaceVersion(
  tx: Tx,
  { key, version }: VersionRead,
  { head, next }: { head: Partial<Repeated>; next: NewVersion },
): Promise<boolean> {
  const number = version + 1
  const { count } = await tx.declaration.updateMany({
    where: { ...key, currentVersion: version, status: { not: 'CANCELLED' } },
    data: { ...head, status: 'CORRECTED', currentVersion: number },
  })
  if (count === 0) return false
  const { id: declarationId, ...household } = key
  await tx.declarationVersion.create({
    data: { ...next, ...household, declarationId, number },
    select: { number: true },
  })
  return true
}

/** Who cancels, why and when. */
type Cancelling = Pick<
  DeclarationCancellation,
  'partnerId' | 'reason' | 'comment' | 'authorId' | 'authorName' | 'cancelledAt'
>

/** Ends a declaration in the version that was read; false, and nothing written, when it has changed since or is cancelled. */
export async function cancelDeclaration(tx: Tx, { key, version }: VersionRead, by: Cancelling): Promise<boolean> {
  const { count } = await tx.declaration.updateMany({
    where: { ...key, currentVersion: version, status: { not: 'CANCELLED' } },
    data: { status: 'CANCELLED' },
  })
  if (count === 0) return false
  const { id: declarationId, ...household } = key
  await tx.declarationCancellation.create({ data: { ...by, ...household, declarationId }, select: { reason: true } })
  return true
}
