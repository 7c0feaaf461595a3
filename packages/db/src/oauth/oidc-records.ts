import type { Prisma, Tx } from '../connection/client.ts'

/** One record of the OpenID provider; identifiers arrive hashed (SHA-256, hexadecimal). */
export interface OidcRecordRow {
  model: string
  idHash: string
  payload: Prisma.InputJsonObject
  grantHash: string | null
  uidHash: string | null
  expiresAt: Date
}

/** A record as it is read back. */
export interface StoredOidcRecord {
  payload: Prisma.JsonObject
  consumedAt: Date | null
}

/** Which record. */
export interface OidcRecordKey {
  model: string
  idHash: string
  now: Date
}

/** Writes or replaces a record. */
export async function saveOidcRecord(tx: Tx, record: OidcRecordRow): Promise<void> {
  const { model, idHash, ...data } = record
  await tx.oidcRecord.upsert({ where: { model_idHash: { model, idHash } }, create: record, update: data })
}

/** Keeps the mark of a thing that may be used only once until it expires, by one guarded statement; false when it has been. */
export async function saveOidcMark(tx: Tx, { model, idHash, now }: OidcRecordKey, expiresAt: Date): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO oidc_record (model, id_hash, payload, expires_at)
    VALUES (${model}, ${idHash}, '{}', ${expiresAt})
    ON CONFLICT (model, id_hash) DO UPDATE SET expires_at = excluded.expires_at
    WHERE oidc_record.expires_at < ${now}`
  return written === 1
}

/** A live record, or null. */
export async function findOidcRecord(tx: Tx, { model, idHash, now }: OidcRecordKey): Promise<StoredOidcRecord | null> {
  const row = await tx.oidcRecord.findFirst({ where: { model, idHash, expiresAt: { gt: now } } })
  return row && { payload: row.payload as Prisma.JsonObject, consumedAt: row.consumedAt }
}

/** A live record found by the session's uid, or null. */
export async function findOidcRecordByUid(
  tx: Tx,
  { model, uidHash, now }: { model: string; uidHash: string; now: Date },
): Promise<StoredOidcRecord | null> {
  const row = await tx.oidcRecord.findFirst({ where: { model, uidHash, expiresAt: { gt: now } } })
  return row && { payload: row.payload as Prisma.JsonObject, consumedAt: row.consumedAt }
}

/** Uses a single-use record up: one guarded statement, so that of many parallel uses only one gets true. */
export async function consumeOidcRecord(tx: Tx, { model, idHash, now }: OidcRecordKey): Promise<boolean> {
  const { count } = await tx.oidcRecord.updateMany({
    where: { model, idHash, consumedAt: null, expiresAt: { gt: now } },
    data: { consumedAt: now },
  })
  return count === 1
}

/** Removes a record. */
export async function deleteOidcRecord(tx: Tx, { model, idHash }: Omit<OidcRecordKey, 'now'>): Promise<void> {
  await tx.oidcRecord.deleteMany({ where: { model, idHash } })
}

/** Removes every record of a grant. */
export async function deleteOidcGrant(tx: Tx, grantHash: string): Promise<void> {
  await tx.oidcRecord.deleteMany({ where: { grantHash } })
}

/** Removes the grant that a record was given in, `grantModel`, and everything else that was: it has been used twice. */
export async function revokeOidcGrant(
  tx: Tx,
  { model, idHash, grantModel }: Omit<OidcRecordKey, 'now'> & { grantModel: string },
): Promise<void> {
  const row = await tx.oidcRecord.findUnique({
    where: { model_idHash: { model, idHash } },
    select: { grantHash: true },
  })
  if (!row?.grantHash) return
  await tx.oidcRecord.deleteMany({ where: { model: grantModel, idHash: row.grantHash } })
  await deleteOidcGrant(tx, row.grantHash)
}
