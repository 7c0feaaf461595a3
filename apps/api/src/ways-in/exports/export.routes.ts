import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors, type SignedInKind } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import { csvOf } from '../../csv.ts'
import { requireOpen } from '../../cut.ts'
import { exportDeclarations } from '../../declarations/export-declarations.ts'
import { exportEmployments } from '../../employments/export-employments.ts'
import type { ListExport } from '../../list-export.ts'
import { exportParameters } from '../../parameters/export-parameters.ts'
import { perform } from '../../perform.ts'
import { legalDay } from '../../platform/clock.ts'
import type { Platform } from '../../platform/platform.ts'
import { exportDay } from '../../vouchers/export-day.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { rowsFrom } from './rows-from.ts'

/** The largest page of a list: an export asks for one after the other. */
const ROWS_A_PAGE = 200

/** The lists that each application can take away. */
export const listExports: { readonly [K in SignedInKind]?: readonly ListExport<K>[] } = {
  PARTNER_STAFF: [exportDeclarations, exportEmployments, exportDay],
  // Lists with persons are read on screen, under a budget: those of all partners leave in no file.
  AGENT: [exportParameters],
}

/**
 * POST /exports/<application>/<list>: the list with these filters as CSV, page by page through `perform`, each page
 * charged to the reader. What is refused before the first row is a problem; what fails later cuts the answer short, which
 * a browser sees as a failure. `cesu-rows` says how many rows the list has, « 10000+ » for more than that.
 */
export async function exportRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const [kind, list] of Object.entries(listExports) as [SignedInKind, readonly ListExport[]][]) {
    for (const exported of list) {
      // Not compressed: that would hold the rows back from a reader who counts them as they come.
      app.post(`/exports/${doors[kind].door}/${exported.name}`, { compress: false }, async (request, reply) => {
        const warnings: string[] = []
        const ask = (cursor: string | null) =>
          pageOf(platform, request, { kind, exported, cursor, warn: (warning) => warnings.push(warning) })
        const first = await ask(null)
        const { value, atLeast } = first.count
        return reply
          .headers({ 'cesu-rows': `${value}${atLeast ? '+' : ''}`, ...warningHeader(warnings) })
          .header('content-disposition', `attachment; filename="${exported.name}-${legalDay(platform.now())}.csv"`)
          .type('text/csv; charset=utf-8')
          .send(csvOf(exported.columns, rowsFrom(first, ask)))
      })
    }
  }
}

interface Asked {
  kind: SignedInKind
  exported: ListExport
  cursor: string | null
  warn: (warning: string) => void
}

/** One page, for whoever is signed in now: a session that ends stops the export, and so does Urssaf when it cuts them. */
async function pageOf(platform: Platform, request: FastifyRequest, { kind, exported, cursor, warn }: Asked) {
  const actor = await whoIsSignedIn(platform, request, kind)
  if (actor !== null) await requireOpen(platform, actor, 'EXPORTS')
  const value = { ...(request.body as object), cursor, limit: ROWS_A_PAGE }
  return perform(platform, exported.operation, { actor: (actor ?? anyone) as never, value, warn })
}
