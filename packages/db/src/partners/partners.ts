import type { Tx } from '../connection/client.ts'
import type { Partner } from '../model.ts'

/** The partners that declare, by name: a few dozen. */
export const listPartners = (tx: Tx): Promise<Pick<Partner, 'id' | 'name'>[]> =>
  tx.partner.findMany({
    where: { kind: { not: 'PUBLIC_SERVICE' } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 500,
  })

/** One of them; null when it does not exist. */
export const findPartner = (tx: Tx, id: string): Promise<Pick<Partner, 'id' | 'name' | 'kind'> | null> =>
  tx.partner.findUnique({ where: { id }, select: { id: true, name: true, kind: true } })
