import { type GrantToRemind, insertMessage, takeGrantsToRemind, withContext } from '@cesu/db'
import { type SharingScopeName, sharingScopes } from '@cesu/domain/sharing'
import { legalDay } from '../platform/clock.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/**
 * Workers whose grant has been in force for 90 days more: each is written to, outside the site, once. It prolongs nothing, and nobody
 * is reminded of what is over or suspended.
 */
export const remindGrants: Job = {
  name: 'remind-grants',
  cron: '41 8 * * *',
  run: async ({ db, clock, signal }) => {
    let reminded = 0
    while (!signal.aborted) {
      const taken = await withContext(db, { kind: 'jobs' }, async (tx) => {
        const now = clock()
        const grants = await takeGrantsToRemind(tx, { now, most: AT_ONCE })
        for (const grant of grants) await insertMessage(tx, messageOf(grant, now))
        return grants.length
      })
      reminded += taken
      if (taken < AT_ONCE) break
    }
    return reminded
  },
}

const messageOf = ({ partnerId, id, email, scopes, ...grant }: GrantToRemind, now: Date) => ({
  ...{ kind: 'SHARING_REMINDER' as const, partnerId, requestId: id, linkNumber: null, email, createdAt: now },
  facts: {
    ...{ consumerName: grant.consumerName, label: grant.label, legalBasis: grant.legalBasis },
    lists: scopes.map((scope) => sharingScopes[scope as SharingScopeName].label),
    ...{ sinceDay: legalDay(grant.answeredAt), endDay: legalDay(grant.expiresAt), readings: grant.readings },
  },
})
