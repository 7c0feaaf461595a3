import type { Tx } from '../connection/client.ts'
import type { CutService, ServiceCut } from '../model.ts'

/** What those concerned read of what is cut. */
export type CutTold = Pick<ServiceCut, 'id' | 'service' | 'partnerId' | 'words' | 'cutAt'>

/** What of these is cut now, for everybody or for this partner (null: for everybody alone); null when nothing is. */
export async function findCut(
  tx: Tx,
  { services, partnerId }: { services: readonly CutService[]; partnerId: string | null },
): Promise<CutTold | null> {
  const [cut] = await tx.$queryRaw<CutTold[]>`
    SELECT id, service, partner_id AS "partnerId", words, cut_at AS "cutAt" FROM service_cut
    WHERE service::text = ANY (${[...services]}) AND restored_at IS NULL
      AND (partner_id IS NULL OR partner_id = ${partnerId}::uuid)
    ORDER BY service, partner_id NULLS FIRST LIMIT 1`
  return cut ?? null
}

/** All that is cut now for everybody or for this partner, in the order of the list of services. */
export const listCutsToldTo = (tx: Tx, partnerId: string | null): Promise<CutTold[]> =>
  tx.serviceCut.findMany({
    where: { restoredAt: null, OR: [{ partnerId: null }, ...(partnerId === null ? [] : [{ partnerId }])] },
    select: { id: true, service: true, partnerId: true, words: true, cutAt: true },
    orderBy: [{ service: 'asc' }, { cutAt: 'asc' }],
    take: 200,
  })

/** A cut with the name of the partner for whom it is; null when it is for everybody. */
export type CutOfPartner = ServiceCut & { partner: { name: string } | null }

const named = { partner: { select: { name: true } } } as const

/** What is cut now, whoever it is for, the last first: two hundred at most. For agents. */
export const listCutsInForce = (tx: Tx): Promise<CutOfPartner[]> =>
  tx.serviceCut.findMany({ where: { restoredAt: null }, include: named, orderBy: [{ cutAt: 'desc' }], take: 200 })

/** One page of what was cut, restored or not, the last first. For agents. */
export function listCuts(
  tx: Tx,
  { after, limit }: { after: readonly [at: string, id: string] | null; limit: number },
): Promise<CutOfPartner[]> {
  const [at, id] = after ?? [null, null]
  return tx.serviceCut.findMany({
    where: at === null ? {} : { OR: [{ cutAt: { lt: at } }, { cutAt: at, id: { lt: id ?? '' } }] },
    include: named,
    orderBy: [{ cutAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

/** How many there are, up to a bound plus one. */
export const countCuts = async (tx: Tx, bound: number): Promise<number> =>
  (await tx.serviceCut.findMany({ select: { id: true }, take: bound + 1 })).length

/** One cut, or null. */
export const findServiceCut = (tx: Tx, id: string): Promise<CutOfPartner | null> =>
  tx.serviceCut.findUnique({ where: { id }, include: named })

/** Cuts something; false when it is cut already: of twenty at once, one does. */
export async function insertServiceCut(
  tx: Tx,
  cut: Omit<ServiceCut, 'restoredAt' | 'restoredById' | 'restoredByName' | 'restoreReason'>,
): Promise<boolean> {
  const { count } = await tx.serviceCut.createMany({ data: [cut], skipDuplicates: true })
  return count === 1
}

/** Restores what is cut; false when it is restored already. */
export async function restoreServiceCut(
  tx: Tx,
  { id, at, byId, byName, reason }: { id: string; at: Date; byId: string; byName: string; reason: string },
): Promise<boolean> {
  const { count } = await tx.serviceCut.updateMany({
    where: { id, restoredAt: null },
    data: { restoredAt: at, restoredById: byId, restoredByName: byName, restoreReason: reason },
  })
  return count === 1
}

/** Whether messages are held back now. For jobs, and for those who have one sent. */
export const areMessagesCut = async (tx: Tx): Promise<boolean> =>
  (await findCut(tx, { services: ['MESSAGES'], partnerId: null })) !== null

/** Every partner, data consumers too, by name: five hundred at most. For agents. */
export const listEveryPartner = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.partner.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 500 })
