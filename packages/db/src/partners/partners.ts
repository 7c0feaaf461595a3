import type { Tx } from '../connection/client.ts'
import type { Partner } from '../model.ts'

/** The partners, by name: a few dozen. */
export const listPartners = (tx: Tx): Promise<Pick<Partner, 'id' | 'name'>[]> =>
  tx.partner.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 500 })
