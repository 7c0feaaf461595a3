import { type AccessFilter, countAccesses, listAccesses } from '@cesu/db'
import { type AccessClass, sharingRhythms } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { type Page, pageOf } from '../page.ts'
import { accessRow } from './audit-row.ts'

/** Among how many of the last accesses a class is looked for, and how many leave in a file at most. */
export const MOST_ACCESSES = 10_000

type Row = ReturnType<typeof accessRow>
type Key = [at: string, id: string]

interface Asked {
  filter: AccessFilter
  classification: AccessClass | null
  cursor: string | null | undefined
  limit: number
}

const keyOf = ({ at, id }: Row): Key => [at, id]

/** One page of the accesses of all consumers, the last first. */
export async function accessPage(call: Call<'AGENT'>, asked: Asked): Promise<Page<Row>> {
  const { filter, classification, cursor, limit } = asked
  const list = ['access', filter, classification]
  if (classification !== null) {
    const { rows } = await accessesOf(call, asked)
    return pageOf<Row, Key>(call, {
      ...{ list, cursor, limit, keyOf },
      find: async (after, most) => rows.filter((row) => after === null || isAfter(row, after)).slice(0, most),
      count: async () => rows.length,
    })
  }
  return pageOf<Row, Key>(call, {
    ...{ list, cursor, limit, keyOf },
    find: async (after, most) =>
      (await listAccesses(call.tx, filter, { after, limit: most, rhythms: sharingRhythms })).map(accessRow),
    count: (bound) => countAccesses(call.tx, filter, bound),
  })
}

/** The last accesses of a filter, of a class if one is asked; cut when there are more to look at. */
export async function accessesOf(
  { tx }: Pick<Call<'AGENT'>, 'tx'>,
  { filter, classification }: Pick<Asked, 'filter' | 'classification'>,
): Promise<{ rows: Row[]; isCut: boolean }> {
  const found = await listAccesses(tx, filter, { after: null, limit: MOST_ACCESSES + 1, rhythms: sharingRhythms })
  const rows = found.slice(0, MOST_ACCESSES).map(accessRow)
  return {
    rows: rows.filter((row) => classification === null || row.classification === classification),
    isCut: found.length > MOST_ACCESSES,
  }
}

/** Whether a row comes after a key, the last first. */
export const isAfter = (row: { at: string; id: string }, [at, id]: Key): boolean =>
  row.at < at || (row.at === at && row.id < id)
