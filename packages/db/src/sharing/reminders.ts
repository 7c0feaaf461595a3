import type { Tx } from '../connection/client.ts'
import type { SharingGrant } from '../model.ts'

/** A grant in force of which its worker is to be reminded, with what the message says of it. */
export type GrantToRemind = Pick<SharingGrant, 'partnerId' | 'id' | 'legalBasis' | 'scopes' | 'expiresAt'> & {
  answeredAt: Date
  /** Null when the identity gives no e-mail: the reminder goes by post. */
  email: string | null
  consumerName: string
  label: string
  /** How many readings gave data since it was given. */
  readings: number
}

/** Takes some of those whose worker is to be reminded, once for each 90 days: of twenty tasks at once one has it. For the tasks. */
export const takeGrantsToRemind = (tx: Tx, { now, most }: { now: Date; most: number }): Promise<GrantToRemind[]> =>
  tx.$queryRaw<GrantToRemind[]>`
    SELECT partner_id AS "partnerId", id, email, consumer_name AS "consumerName", label, legal_basis::text AS "legalBasis", scopes,
      answered_at AS "answeredAt", expires_at AS "expiresAt", readings
    FROM remind_grants(${now}, ${most})`
