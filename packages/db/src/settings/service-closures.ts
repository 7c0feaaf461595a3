import type { Tx } from '../connection/client.ts'
import type { ServiceClosure } from '../model.ts'

/** Those that are in force and not over on a day (YYYY-MM-DD), the first one first. For agents. */
export const listClosuresToCome = (tx: Tx, day: string): Promise<ServiceClosure[]> =>
  tx.serviceClosure.findMany({ where: { withdrawnAt: null, untilDay: { gte: day } }, orderBy: { fromDay: 'asc' } })

/** Those that are over on a day or were withdrawn, the last one first: fifty at most. For agents. */
export const listClosuresBefore = (tx: Tx, day: string): Promise<ServiceClosure[]> =>
  tx.serviceClosure.findMany({
    where: { OR: [{ withdrawnAt: { not: null } }, { untilDay: { lt: day } }] },
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
    take: 50,
  })

/** One closure, or null. For agents. */
export const findServiceClosure = (tx: Tx, id: string): Promise<ServiceClosure | null> =>
  tx.serviceClosure.findUnique({ where: { id } })

/** Closes days; false when one of them is closed already: of twenty at once, one does. */
export async function insertServiceClosure(
  tx: Tx,
  closure: Omit<ServiceClosure, 'withdrawnAt' | 'withdrawnById' | 'withdrawnByName' | 'withdrawReason'>,
): Promise<boolean> {
  const { count } = await tx.serviceClosure.createMany({ data: [closure], skipDuplicates: true })
  return count === 1
}

/** Withdraws a closure; false when it is withdrawn already. */
export async function withdrawServiceClosure(
  tx: Tx,
  { id, at, byId, byName, reason }: { id: string; at: Date; byId: string; byName: string; reason: string },
): Promise<boolean> {
  const { count } = await tx.serviceClosure.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnById: byId, withdrawnByName: byName, withdrawReason: reason },
  })
  return count === 1
}
