import { listBrokenTitleRules, listOverpaidMonths, newId, type Tx, watchTitles as watch, withContext } from '@cesu/db'
import { BURST_TIMES, LEAST_BURST_CENTS } from '@cesu/domain/cases'
import { periodOf, previousPeriod } from '@cesu/domain/shared'
import { openTitleCase } from '../declarations/titles/open-title-case.ts'
import { automaticCheck } from '../record.ts'
import { openBrokenRule, openSeenTitles } from '../vouchers/open-seen-titles.ts'
import type { Job, JobCall } from './job.ts'

/** How far back it looks for what happened once: a night that was missed, or two. */
const DAYS_BACK = 3
const DAY_MS = 86_400_000

/**
 * What is seen of titles of prefinanced CESU by night: what looks like a fraud, and what must always hold of them. Each opens one case, with its
 * figures; a rule that does not hold fails the job too, so that whoever looks after the platform sees it.
 */
export const watchTitles: Job = {
  name: 'watch-titles',
  cron: '20 3 * * *',
  run: async (call) => {
    const since = new Date(call.now.getTime() - DAYS_BACK * DAY_MS)
    const rule = { since, leastCents: LEAST_BURST_CENTS, times: BURST_TIMES }
    // A month is declared in the next one, for the most part.
    const month = periodOf(call.today)
    const seen = await read(call, async (tx) => [
      ...(await watch(tx, { ...rule, month })),
      ...(await watch(tx, { ...rule, month: previousPeriod(month) })),
    ])
    const overpaid = await read(call, listOverpaidMonths)
    const opened = [
      await each(call, seen, (opening, one) => openSeenTitles(opening, one)),
      await each(call, overpaid, (opening, declaration) =>
        openTitleCase(opening, { reason: 'REMITTED_RELEASE', declaration }),
      ),
    ]
    const broken = await read(call, listBrokenTitleRules)
    opened.push(await each(call, broken, (opening, one) => openBrokenRule(opening, one)))
    if (broken.length > 0)
      throw new Error(`rules of titles that do not hold: ${broken.map(({ rule }) => rule).join(', ')}`)
    return opened.reduce((sum, cases) => sum + cases, 0)
  },
}

const read = <R>({ db }: JobCall, work: (tx: Tx) => Promise<R>) => withContext(db, { kind: 'jobs' }, work)

/** Opens a case for each, a transaction each; how many were opened. */
async function each<Seen>(
  { db, clock, today, signal }: JobCall,
  all: readonly Seen[],
  open: (opening: Parameters<typeof openTitleCase>[0], one: Seen) => Promise<string | null>,
): Promise<number> {
  let opened = 0
  for (const one of all) {
    if (signal.aborted) break
    const id = await withContext(db, { kind: 'jobs' }, (tx) =>
      open({ tx, now: clock(), today, newId, actor: automaticCheck }, one),
    )
    if (id !== null) opened += 1
  }
  return opened
}
