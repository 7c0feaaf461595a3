import type { Tx } from '../connection/client.ts'
import type { CaseFile } from '../model.ts'

/** A file that is attached: its bytes, and what is told of them. */
export type NewCaseFile = Omit<
  CaseFile,
  'removedAt' | 'removedById' | 'removedByName' | 'removedReason' | 'questionId'
> & {
  bytes: Uint8Array<ArrayBuffer>
}

/** Keeps a file; false, and nothing is written, when agents have attached as many as a case may have: of twenty at once, the case takes one at a time. */
export async function insertCaseFile(tx: Tx, { bytes, ...file }: NewCaseFile, atMost: number): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM "case" c WHERE c.id = ${file.caseId}::uuid FOR NO KEY UPDATE`
  if ((await tx.caseFile.count({ where: { caseId: file.caseId, questionId: null, removedAt: null } })) >= atMost)
    return false
  await tx.caseFile.createMany({ data: [file] })
  await tx.caseFileContent.createMany({ data: [{ fileId: file.id, bytes }] })
  return true
}

const MOST_LISTED = 200

/** The files of a case, those that were removed too, the oldest first. */
export const listCaseFiles = (tx: Tx, caseId: string): Promise<CaseFile[]> =>
  tx.caseFile.findMany({ where: { caseId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }], take: MOST_LISTED })

/** One file that is there still; null otherwise. */
export const findCaseFile = (tx: Tx, id: string): Promise<CaseFile | null> =>
  tx.caseFile.findFirst({ where: { id, removedAt: null } })

/** The bytes of a file; null once it is removed. */
export const findCaseFileContent = async (tx: Tx, fileId: string): Promise<Uint8Array<ArrayBuffer> | null> =>
  (await tx.caseFileContent.findUnique({ where: { fileId } }))?.bytes ?? null

/** Removes a file for good: its bytes leave, its row says who did and why. False when it is gone already. */
export async function removeCaseFile(
  tx: Tx,
  id: string,
  removed: { removedAt: Date; removedById: string; removedByName: string; removedReason: string },
): Promise<boolean> {
  const { count } = await tx.caseFile.updateMany({ where: { id, removedAt: null }, data: removed })
  return count === 1
}
