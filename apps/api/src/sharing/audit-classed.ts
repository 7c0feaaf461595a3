import type { AccessClass } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { type Page, type PageQuestion, pageOf } from '../page.ts'

/** Among how many of the last rows a class is looked for, and how many leave in a file at most. */
const MOST_ROWS = 10_000

type Key = [at: string, id: string]

interface ClassedRow {
  readonly at: string
  readonly id: string
  readonly classification: AccessClass
}

type Find<Row> = PageQuestion<Row, Key>['find']

/** What is audited, the last first: each row is judged when it is read. */
export interface Audited<Row extends ClassedRow> extends Pick<PageQuestion<Row, Key>, 'count' | 'find'> {
  readonly classification: AccessClass | null
}

/** One page of what is audited; of a class if one is asked, which is looked for among the last ones. */
export async function classedPage<Row extends ClassedRow>(
  call: Call<'AGENT'>,
  { list, cursor, limit, ...audited }: Audited<Row> & Pick<PageQuestion<Row, Key>, 'list' | 'cursor' | 'limit'>,
): Promise<Page<Row>> {
  const { classification, find, count } = audited
  const page = { list: [...list, classification], cursor, limit, keyOf: ({ at, id }: Row): Key => [at, id] }
  if (classification === null) return pageOf<Row, Key>(call, { ...page, find, count })
  const { rows } = await lastClassed(audited)
  return pageOf<Row, Key>(call, {
    ...page,
    find: async (after, most) => rows.filter((row) => after === null || isAfter(row, after)).slice(0, most),
    count: async () => rows.length,
  })
}

/** The last rows, of a class if one is asked; cut when there are more to look at. */
export async function lastClassed<Row extends ClassedRow>({
  find,
  classification,
}: {
  find: Find<Row>
  classification: AccessClass | null
}): Promise<{ rows: Row[]; isCut: boolean }> {
  const found = await find(null, MOST_ROWS + 1)
  return {
    rows: found.slice(0, MOST_ROWS).filter((row) => classification === null || row.classification === classification),
    isCut: found.length > MOST_ROWS,
  }
}

/** Whether a row comes after a key, the last first. */
const isAfter = (row: ClassedRow, [at, id]: Key): boolean => row.at < at || (row.at === at && row.id < id)
