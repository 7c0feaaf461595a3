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

/** The files of a partner that are not read yet, and those received since an instant of which something is to be done; the last first. */
export const listFilesToSee = (
  tx: Tx,
  { partnerId, since, limit }: { partnerId: string; since: Date; limit: number },
): Promise<ReceivedFile[]> => {
  const isToSee = { receivedAt: { gte: since }, dismissedAt: null }
  return tx.receivedFile.findMany({
    where: {
      partnerId,
      OR: [{ endedAt: null }, { ...isToSee, status: 'BROKEN' }, { ...isToSee, toMend: { gt: 0 } }],
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
