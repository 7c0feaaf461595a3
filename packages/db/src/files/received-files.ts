import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { ReceivedFile, ReceivedFileChunk, ReceivedFileStatus } from '../model.ts'

/** Which file. */
export type FileKey = Pick<ReceivedFile, 'partnerId' | 'id'>

/** Some bytes of a file that comes. */
export interface NewFilePart {
  partnerId: string
  fileId: string
  /** 0, 1, 2… */
  number: number
  bytes: Uint8Array<ArrayBuffer>
  keptAt: Date
}

/** Keeps some bytes of a file that is not whole yet; throws when it is, or when there are some at this place already. */
export async function insertFilePart(tx: Tx, part: NewFilePart): Promise<void> {
  await tx.receivedFilePart.createMany({ data: [part] })
}

/** Lets go of the bytes of what has become no file. */
export async function dropFileParts(tx: Tx, { partnerId, id }: FileKey): Promise<void> {
  await tx.receivedFilePart.deleteMany({ where: { partnerId, fileId: id } })
}

/** How many parts of so many bytes are kept of a file that comes, one after the other from the first; none when that one is older. */
export async function countFileParts(
  tx: Tx,
  { partnerId, id }: FileKey,
  { bytes, since }: { bytes: number; since: Date },
): Promise<number> {
  const [kept] = await tx.$queryRaw<{ parts: number }[]>`
    SELECT count(*)::int AS parts FROM (
      SELECT row_number() OVER (ORDER BY number) - 1 = number
        AND bool_and(kept_at >= ${since} AND length(bytes) = ${bytes}) OVER (ORDER BY number) AS follows
      FROM received_file_part WHERE partner_id = ${partnerId}::uuid AND file_id = ${id}::uuid
    ) part WHERE follows`
  return kept?.parts ?? 0
}

/** How many files of a partner are on their way, since an instant. */
export async function countUploads(tx: Tx, { partnerId, since }: { partnerId: string; since: Date }): Promise<number> {
  const [uploads] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM received_file_part p
    WHERE p.partner_id = ${partnerId}::uuid AND p.kept_at >= ${since} AND p.number = 0
      AND NOT EXISTS (SELECT FROM received_file f WHERE f.id = p.file_id)`
  return uploads?.count ?? 0
}

/** Some bytes of a file; null after the last ones. */
export const findFilePart = async (
  tx: Tx,
  { partnerId, id: fileId, number }: FileKey & { number: number },
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const key = { partnerId, fileId, number }
  return (await tx.receivedFilePart.findUnique({ where: { partnerId_fileId_number: key } }))?.bytes ?? null
}

/** A file that is whole, and not read. */
export type NewReceivedFile = Omit<
  ReceivedFile,
  | 'status'
  | 'readBytes'
  | 'lines'
  | 'accepted'
  | 'toMend'
  | 'failures'
  | 'chunks'
  | 'endedAt'
  | 'brokenFor'
  | 'dismissedAt'
>

/** Keeps a file, unless its partner sent the same bytes before: of twenty at once, one is kept. True when it was. */
export async function insertReceivedFile(tx: Tx, file: NewReceivedFile): Promise<boolean> {
  const { count } = await tx.receivedFile.createMany({ data: [{ ...file, status: 'RECEIVED' }], skipDuplicates: true })
  return count === 1
}

/** The file of these bytes; null when none is. */
export const findSameFile = (
  tx: Tx,
  { partnerId, kind, sha256 }: Pick<ReceivedFile, 'partnerId' | 'kind' | 'sha256'>,
): Promise<ReceivedFile | null> =>
  tx.receivedFile.findUnique({ where: { partnerId_kind_sha256: { partnerId, kind, sha256 } } })

/** One file, or null. */
export const findReceivedFile = (tx: Tx, { partnerId, id }: FileKey): Promise<ReceivedFile | null> =>
  tx.receivedFile.findUnique({ where: { partnerId_id: { partnerId, id } } })

/** How many files of a partner are not read to their end. */
export const countWaitingFiles = (tx: Tx, partnerId: string): Promise<number> =>
  tx.receivedFile.count({ where: { partnerId, status: { in: ['RECEIVED', 'UNDER_WAY'] } } })

/** Files that are not read to their end, the first received first, but for some. For jobs. */
export const listWaitingFiles = (
  tx: Tx,
  { except, limit }: { except: readonly string[]; limit: number },
): Promise<ReceivedFile[]> =>
  tx.receivedFile.findMany({
    where: { status: { in: ['RECEIVED', 'UNDER_WAY'] }, id: { notIn: [...except] } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })

/** Holds a file until the end of the transaction; false when it is not where it is thought to be: another process has read on. */
export async function holdFile(
  tx: Tx,
  { partnerId, id, readBytes }: FileKey & Pick<ReceivedFile, 'readBytes'>,
): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM received_file WHERE partner_id = ${partnerId}::uuid AND id = ${id}::uuid AND read_bytes = ${readBytes}
      AND ended_at IS NULL
    FOR UPDATE`
  return held.length === 1
}

/** How far a file was read, and where it is then. */
export interface FileAdvance extends FileKey {
  readBytes: number
  lines: number
  accepted: number
  toMend: number
  chunks: number
  status: Exclude<ReceivedFileStatus, 'RECEIVED'>
  endedAt: Date | null
  brokenFor: string | null
}

/** Moves a file on, one that is held: the readings that failed before count no more. */
export async function advanceFile(tx: Tx, { partnerId, id, ...now }: FileAdvance): Promise<void> {
  await tx.receivedFile.updateMany({ where: { partnerId, id }, data: { ...now, failures: 0 } })
}

/** Counts a reading that failed, of a file that is held; how many have since it was last read on. */
export async function countFailure(tx: Tx, { partnerId, id }: FileKey): Promise<number> {
  const data = { failures: { increment: 1 } }
  return (await tx.receivedFile.update({ where: { partnerId_id: { partnerId, id } }, data })).failures
}

/** Sets aside a file that is over; of twenty at once, one does. True when it did. */
export async function dismissFile(tx: Tx, { partnerId, id }: FileKey, at: Date): Promise<boolean> {
  const where = { partnerId, id, endedAt: { not: null }, dismissedAt: null }
  return (await tx.receivedFile.updateMany({ where, data: { dismissedAt: at } })).count === 1
}

/** What came of some lines. */
export type NewFileChunk = Omit<ReceivedFileChunk, 'refusals'> & { refusals: Prisma.InputJsonArray }

/** Keeps what came of some lines. */
export async function insertFileChunk(tx: Tx, chunk: NewFileChunk): Promise<void> {
  await tx.receivedFileChunk.createMany({ data: [chunk] })
}

/** What came of some lines of a file, or null. */
export const findFileChunk = (
  tx: Tx,
  { partnerId, id: fileId, number }: FileKey & { number: number },
): Promise<ReceivedFileChunk | null> =>
  tx.receivedFileChunk.findUnique({ where: { partnerId_fileId_number: { partnerId, fileId, number } } })

/** Forgets bytes that came more than a day ago and are of no file: what was cut on its way; how many rows. For jobs. */
export const forgetUploads = (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
  forget(tx, {
    from: 'received_file_part',
    where: Prisma.sql`kept_at < ${now} - interval '1 day'
      AND NOT EXISTS (SELECT FROM received_file f WHERE f.id = received_file_part.file_id)`,
    atMost,
  })
