import type { Tx } from '../connection/client.ts'
import type { VoucherIssuer } from '../model.ts'

/** Registers the habilitation of an issuer; false when the partner has one, or another issuer its number or its code. */
export async function insertIssuer(tx: Tx, issuer: Omit<VoucherIssuer, 'suspendedAt'>): Promise<boolean> {
  const { count } = await tx.voucherIssuer.createMany({ data: [issuer], skipDuplicates: true })
  return count === 1
}

/** Suspends an issuer from an instant on, or puts it in force again (null): one guarded statement. False when it is so already. */
export async function moveIssuer(tx: Tx, partnerId: string, suspendedAt: Date | null): Promise<boolean> {
  const where = { partnerId, suspendedAt: suspendedAt === null ? { not: null } : null }
  const { count } = await tx.voucherIssuer.updateMany({ where, data: { suspendedAt } })
  return count === 1
}
