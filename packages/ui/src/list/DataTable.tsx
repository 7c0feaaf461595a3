import { useTable } from '@tanstack/react-table'
import { type ReactNode, useRef, useState } from 'react'
import type { Noun } from '../design/format/amounts.ts'
import { SkipLink } from '../design/layout/SkipLinks.tsx'
import { useIsNarrow } from '../design/layout/useIsNarrow.ts'
import { ProblemAlert } from '../design/problem/ProblemAlert.tsx'
import { problemOf } from '../design/problem/problem.ts'
import { type Column, type Direction, features } from './columns.ts'
import { ListStatus } from './ListStatus.tsx'
import { ListView } from './ListView.tsx'
import { LIST_ID } from './list-id.ts'
import type { ListQuery } from './listOf.ts'
import { Pager, type Paging } from './Pager.tsx'
import { Skeleton } from './Skeleton.tsx'
import { TableView } from './TableView.tsx'
import './list.css'

/** The sorted column, by its id, and the way it is sorted. */
export interface Sort<Key extends string = string> {
  key: Key
  direction: Direction
}

export interface DataTableProps<Row extends object, Key extends string> {
  /** Read by screen readers as the name of the table. */
  caption: string
  noun: Noun
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  list: ListQuery<Row>
  sort?: Sort<Key>
  onSort?: (sort: Sort<Key>) => void
  paging: Paging
  /** Shown when nothing exists yet: a sentence, why, one action. */
  empty: ReactNode
  /** Present when filters are on: the way to take them off. */
  onClearFilters?: (() => void) | undefined
}

/** The table of the platform: server-sorted, keyset-paged, a list on small screens, never blank once it had rows. */
export function DataTable<Row extends object, Key extends string>(props: DataTableProps<Row, Key>) {
  const { caption, noun, columns, rowId, list, sort, onSort, paging } = props
  const rows = useKept(list.rows)
  const isNarrow = useIsNarrow()
  const start = useRef<HTMLElement>(null)
  const table = useTable({
    features,
    columns: columns as Column<Row>[],
    data: rows ?? NO_ROWS,
    getRowId: rowId,
    manualSorting: true,
    state: { sorting: sort ? [{ id: sort.key, desc: sort.direction === 'desc' }] : [] },
  })
  const View = isNarrow ? ListView : TableView
  const toStart = () => {
    start.current?.focus()
    start.current?.scrollIntoView({ block: 'nearest' })
  }
  const isLoading = !rows && !list.error
  return (
    <section aria-label={caption} aria-busy={list.refreshing || isLoading} className="cesu-list">
      <SkipLink target={LIST_ID}>Aller à la liste</SkipLink>
      <ListError list={list} hasRows={rows !== undefined} onFirst={paging.onFirst} />
      <ListStatus list={list} noun={noun} page={paging.page} />
      {rows && rows.length > 0 ? (
        <>
          <View
            table={table}
            caption={caption}
            dimmed={list.refreshing}
            start={start}
            onSort={onSort && ((key, direction) => onSort({ key: key as Key, direction }))}
          />
          <Pager {...paging} onMove={toStart} />
        </>
      ) : (
        <div id={LIST_ID} tabIndex={-1}>
          {isLoading && <Skeleton rows={SKELETON_ROWS} />}
          {rows && <EmptyList {...props} />}
        </div>
      )}
    </section>
  )
}

/** The rows, or the last ones that were there: a failure to read others does not take them away. */
function useKept<Row>(rows: readonly Row[] | undefined): readonly Row[] | undefined {
  const [kept, keep] = useState(rows)
  if (rows && rows !== kept) keep(rows)
  return rows ?? kept
}

const SKELETON_ROWS = 12
const NO_ROWS: never[] = []

interface ListErrorProps<Row> {
  list: ListQuery<Row>
  hasRows: boolean
  onFirst: () => void
}

/** A failure never takes the rows away; a lost session is said once, by the layout. */
function ListError<Row>({ list, hasRows, onFirst }: ListErrorProps<Row>) {
  if (!list.error) return null
  const problem = problemOf(list.error)
  if (problem.status === 401) return null
  const isLost = problem.code === 'cursor.unusable'
  const said = hasRows && !isLost ? { ...problem, title: 'la liste n’a pas pu être actualisée', detail: KEPT } : problem
  return (
    <ProblemAlert problem={said}>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w"
        onClick={isLost ? onFirst : list.retry}
      >
        {isLost ? 'Revenir à la première page' : 'Réessayer'}
      </button>
    </ProblemAlert>
  )
}

const KEPT = 'Les lignes affichées sont celles d’avant. Vos filtres sont conservés.'

function EmptyList<Row extends object, Key extends string>({ noun, empty, onClearFilters }: DataTableProps<Row, Key>) {
  if (!onClearFilters) return <div className="cesu-empty">{empty}</div>
  return (
    <div className="cesu-empty">
      <p>{noun.none} ne correspond à ces filtres.</p>
      <button type="button" className="fr-btn fr-btn--secondary" onClick={onClearFilters}>
        Effacer les filtres
      </button>
    </div>
  )
}
