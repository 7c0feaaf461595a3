import { type AgentReadingFilter, countAuditedReadings, listAuditedReadings } from '@cesu/db'
import type { AccessClass } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { type Page, pageOf } from '../page.ts'
import { agentReadingRow } from './audit-agent-row.ts'
import { isAfter, MOST_ACCESSES } from './audit-page.ts'

type Row = ReturnType<ReturnType<typeof agentReadingRow>>
type Key = [at: string, id: string]

interface Asked {
  filter: AgentReadingFilter
  classification: AccessClass | null
  cursor: string | null | undefined
  limit: number
}

/** One page of what agents opened of workers, the last first. */
export async function agentReadingsPage(
  call: Call<'AGENT'>,
  { filter, classification, cursor, limit }: Asked,
): Promise<Page<Row>> {
  const { tx } = call
  const page = {
    list: ['access.agents', filter, classification],
    cursor,
    limit,
    keyOf: ({ at, id }: Row): Key => [at, id],
  }
  if (classification !== null) {
    const { rows } = await agentReadingsOf(call, { filter, classification })
    return pageOf<Row, Key>(call, {
      ...page,
      find: async (after, most) => rows.filter((row) => after === null || isAfter(row, after)).slice(0, most),
      count: async () => rows.length,
    })
  }
  return pageOf<Row, Key>(call, {
    ...page,
    find: async (after, most) =>
      (await listAuditedReadings(tx, filter, { after, limit: most })).map(agentReadingRow(call)),
    count: (bound) => countAuditedReadings(tx, filter, bound),
  })
}

/** The last readings of a filter, of a class if one is asked; cut when there are more to look at. */
export async function agentReadingsOf(
  call: Call<'AGENT'>,
  { filter, classification }: Pick<Asked, 'filter' | 'classification'>,
): Promise<{ rows: Row[]; isCut: boolean }> {
  const found = await listAuditedReadings(call.tx, filter, { after: null, limit: MOST_ACCESSES + 1 })
  const rows = found.slice(0, MOST_ACCESSES).map(agentReadingRow(call))
  return {
    rows: rows.filter((row) => classification === null || row.classification === classification),
    isCut: found.length > MOST_ACCESSES,
  }
}
