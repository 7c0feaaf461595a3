import type { Tx } from '../connection/client.ts'
import type { DocumentKey } from '../model.ts'

/** Every key that ever signed documents, the newest first. Whoever reads it may: they are public. */
export const listDocumentKeys = (tx: Tx): Promise<DocumentKey[]> =>
  tx.documentKey.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** The key that signs now; null before the first preparation. */
export const findSigningKey = (tx: Tx): Promise<DocumentKey | null> =>
  tx.documentKey.findFirst({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** Puts a new key in use; under the owner only. An id that is taken is refused: two rotations at once make one. */
export async function insertDocumentKey(tx: Tx, key: DocumentKey): Promise<void> {
  await tx.documentKey.create({ data: key })
}
