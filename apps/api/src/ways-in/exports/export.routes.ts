import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SignedInKind } from '../../actor.ts'
import { doors } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import { exportDeclarations } from '../../declarations/export-declarations.ts'
import { exportEmployments } from '../../employments/export-employments.ts'
import type { ListExport } from '../../list-export.ts'
import type { Page } from '../../page.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'

/** The largest page of a list: an export asks for one after the other. */
const ROWS_A_PAGE = 200

/** The lists that each application can take away. */
export const listExports: Readonly<Record<SignedInKind, readonly ListExport[]>> = {
  PARTNER_STAFF: [exportDeclarations, exportEmployments],
  AGENT: [],
}

/**
 * POST /exports/<application>/<list>: the list with these filters as CSV, page by page through `perform`, each page
 * charged to the reader. What is refused before the first row is a problem; what fails later cuts the file.
 */
export async function exportRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const [kind, list] of Object.entries(listExports) as [SignedInKind, readonly ListExport[]][]) {
    for (const exported of list) {
      app.post(`/exports/${doors[kind].door}/${exported.name}`, async (request, reply) => {
        const first = await pageOf(platform, request, { kind, exported, cursor: null })
        const pages = pagesFrom(platform, request, { kind, exported, first })
        const csv = stringify({
          ...{ header: true, columns: Object.keys(exported.columns), delimiter: ';', bom: true },
          // A cell that a spreadsheet would run is written as text.
          escape_formulas: true,
        })
        return reply
          .header('cesu-rows', String(first.count.value))
          .header('content-disposition', `attachment; filename="${exported.name}.csv"`)
          .type('text/csv; charset=utf-8')
          .send(Readable.from(pages).pipe(csv))
      })
    }
  }
}

interface Asked {
  kind: SignedInKind
  exported: ListExport
  cursor: string | null
}

/** One page, for whoever is signed in now: a session that ends stops the export. */
function pageOf(
  platform: Platform,
  request: FastifyRequest,
  { kind, exported, cursor }: Asked,
): Promise<Page<unknown>> {
  const actor = whoIsSignedIn(platform, request, kind).then((found) => found ?? anyone)
  const value = { ...(request.body as object), cursor, limit: ROWS_A_PAGE }
  return perform(platform, exported.operation, { actor: actor as never, value }) as Promise<Page<unknown>>
}

async function* pagesFrom(
  platform: Platform,
  request: FastifyRequest,
  { kind, exported, first }: Omit<Asked, 'cursor'> & { first: Page<unknown> },
): AsyncGenerator<(string | number | null)[]> {
  let page = first
  for (;;) {
    for (const row of page.rows) yield Object.values(exported.columns).map((cell) => cell(row))
    if (page.nextCursor === null) return
    page = await pageOf(platform, request, { kind, exported, cursor: page.nextCursor })
  }
}
