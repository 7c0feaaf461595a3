import { z } from 'zod'
import { csvOf } from '../../csv.ts'
import type { Page } from '../../page.ts'
import { perform } from '../../perform.ts'
import { checkTitles } from '../../vouchers/check-titles.ts'
import { checkWorker } from '../../vouchers/check-worker.ts'
import { exportDay } from '../../vouchers/export-day.ts'
import { listUses } from '../../vouchers/list-uses.ts'
import { readControl } from '../../vouchers/read-control.ts'
import { readDay } from '../../vouchers/read-day.ts'
import { readIssuer } from '../../vouchers/read-issuer.ts'
import { rowsFrom } from '../exports/rows-from.ts'
import { checks, page, reads } from './program.ts'
import type { RestRoute, Serve } from './route.ts'

const ControlQuery = z.strictObject({
  vintage: z
    .stringFormat('vintage', /^20\d\d$/)
    .transform(Number)
    .optional(),
})

/** Rows of a page of what is read for a file. */
const ROWS_A_PAGE = 200

/** A day as a CSV file: a `perform` a page, its totals after the last. */
const serveDay: Serve = async ({ platform, actor, value, warn, reply }) => {
  const ask = (cursor: string | null): Promise<Page<z.output<typeof readDay.output>['rows'][number]>> =>
    perform(platform, readDay, {
      actor: actor as never,
      value: { ...(value as object), cursor, limit: ROWS_A_PAGE },
      warn,
    })
  const first = await ask(null)
  reply.type('text/csv; charset=utf-8')
  return csvOf(exportDay.columns, rowsFrom(first, ask))
}

/** Issuers of prefinanced CESU: what they are, and what they read of the uses of their titles. */
export const issuerReadRoutes: readonly RestRoute[] = [
  { method: 'GET', url: '/v1/issuer', operation: readIssuer, ...reads, problems: ['resource.not_found'] },
  { method: 'POST', url: '/v1/issuer/workers/check', operation: checkWorker, ...checks },
  { method: 'POST', url: '/v1/issuer/uses/check', operation: checkTitles, ...checks },
  {
    ...{ method: 'GET', url: '/v1/issuer/uses', operation: listUses, ...reads },
    query: z.strictObject({ from: z.string().optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  { method: 'GET', url: '/v1/issuer/control', operation: readControl, query: ControlQuery, ...reads, perMinute: 30 },
  {
    ...{ method: 'GET', url: '/v1/issuer/reconciliation', operation: readDay, ...reads, perMinute: 30 },
    ...{ query: z.strictObject({ day: z.string() }), answers: null, file: ['text/csv'], serve: serveDay },
  },
]
