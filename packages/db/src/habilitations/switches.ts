import type { Tx } from '../connection/client.ts'

/** What is stopped or let go: one application, all those of a partner, or every one of them. */
export type Stopped = { clientId: string } | { partnerSlug: string } | { channel: 'API' }

/** What a switch was turned on, by its id. */
export interface Switched {
  subjectKind: 'API_CLIENT' | 'PARTNER' | 'CHANNEL'
  subjectId: string
  partnerId: string | null
}

/** Stops applications since an instant, or lets them go with null; null when there is no such application or partner. Owner only. */
export async function switchApi(tx: Tx, what: Stopped, since: Date | null): Promise<Switched | null> {
  if ('channel' in what) {
    await tx.installation.updateMany({ data: { apiSuspendedAt: since } })
    return { subjectKind: 'CHANNEL', subjectId: what.channel, partnerId: null }
  }
  if ('partnerSlug' in what) {
    const partner = await tx.partner.findUnique({ where: { slug: what.partnerSlug }, select: { id: true } })
    if (partner === null) return null
    await tx.partner.updateMany({ where: { id: partner.id }, data: { apiSuspendedAt: since } })
    return { subjectKind: 'PARTNER', subjectId: partner.id, partnerId: partner.id }
  }
  const client = await tx.apiClient.findUnique({ where: { id: what.clientId }, select: { id: true, partnerId: true } })
  if (client === null) return null
  await tx.apiClient.updateMany({
    where: { id: client.id },
    data: { suspendedAt: since, suspendedFor: null, suspensionSeenAt: null },
  })
  // Let go, it starts again from no sign: an agent has read those that it showed.
  if (since === null) await tx.apiSign.deleteMany({ where: { clientId: client.id } })
  return { subjectKind: 'API_CLIENT', subjectId: client.id, partnerId: client.partnerId }
}
