import type { Tx } from '../connection/client.ts'
import type { ReceivedFile } from '../model.ts'

/** The key of the last file of a page. */
export type FilePlace = readonly [receivedAt: string, id: string]

/** One page of the files of a partner, the last received first. */
export function listReceivedFiles(
  tx: Tx,
  { partnerId, after, limit }: { partnerId: string; after: FilePlace | null; limit: number },
): Promise<ReceivedFile[]> {
  const [at, id] = after ?? []
  const before = at && id ? [{ receivedAt: { lt: new Date(at) } }, { receivedAt: new Date(at), id: { lt: id } }] : null
  return tx.receivedFile.findMany({
    where: { partnerId, ...(before && { OR: before }) },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

/** How many there are, up to a bound plus one. */
export const countReceivedFiles = async (tx: Tx, partnerId: string, bound: number): Promise<number> =>
  (await tx.receivedFile.findMany({ where: { partnerId }, select: { id: true }, take: bound + 1 })).length

/** The files of a partner received since an instant that are not read to their end, or have lines that were refused; the last first. */
export const listFilesToSee = (
  tx: Tx,
  { partnerId, since, limit }: { partnerId: string; since: Date; limit: number },
): Promise<ReceivedFile[]> =>
  tx.receivedFile.findMany({
    where: {
      partnerId,
      OR: [
        { endedAt: null },
        { receivedAt: { gte: since }, status: 'BROKEN' },
        { receivedAt: { gte: since }, accepted: { lt: tx.receivedFile.fields.lines } },
      ],
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
