import type { Tx } from '../connection/client.ts'
import type { ActorKind, PartnerKind } from '../model.ts'
import { arrayText } from './array-text.ts'

/**
 * Counts numbers of titles that do not exist to who acts (all the programs of a partner together, a person of its staff, a household): how many
 * distinct ones it has tried on the legal day, these included. `tried`: an identifier for each, 200 at most; `stopped` when it is refused for it.
 */
export async function chargeTries(
  tx: Tx,
  { at, tried, stopped }: { at: Date; tried: readonly string[]; stopped: boolean },
): Promise<number> {
  const [found] = await tx.$queryRaw<[{ tries: number }]>`
    SELECT charge_tries(${at}, ${arrayText(tried)}::uuid[], ${stopped}) AS tries`
  return found.tries
}

/** Who was stopped for the numbers that it tried on a day. */
export interface TitleTrier {
  account: Extract<ActorKind, 'API_CLIENT' | 'PARTNER_STAFF' | 'CITIZEN'>
  /** The partner, the person of its staff, or the household. */
  accountId: string
  day: string
  tries: number
  /** Null for a household. */
  partnerId: string | null
  partnerKind: PartnerKind | null
  partnerName: string | null
  employerId: string | null
}

/** Those who have no case since. For jobs. */
export const listTitleTriers = (tx: Tx): Promise<TitleTrier[]> =>
  tx.$queryRaw`
    SELECT account, account_id AS "accountId", day, tries, partner_id AS "partnerId", partner_kind AS "partnerKind", partner_name AS "partnerName",
      employer_id AS "employerId"
    FROM title_triers()`
