import { useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { SkipLink } from '../design/layout/SkipLinks.tsx'
import { useIsNarrow } from '../design/layout/useIsNarrow.ts'
import { ProblemAlert } from '../design/problem/ProblemAlert.tsx'
import { problemOf } from '../design/problem/problem.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { type Column, features, type ListTable } from './columns.ts'
import { ExportButton } from './ExportButton.tsx'
import { HiddenSort } from './HiddenSort.tsx'
import { ListStatus } from './ListStatus.tsx'
import { ListView } from './ListView.tsx'
import { LIST_ID } from './list-id.ts'
import { Pager } from './Pager.tsx'
import { Skeleton } from './Skeleton.tsx'
import { TableView } from './TableView.tsx'
import type { AskFile } from './useExport.ts'
import { type HiddenColumns, useHiddenColumns } from './useHiddenColumns.ts'
import type { List, ListAnswer, Sort } from './useList.ts'
import './list.css'

/** A list, whatever its filters. */
type AnyList<Row extends object> = Omit<List<unknown, ListAnswer<Row>>, 'url' | 'refine'>

interface DataTableProps<Row extends object> {
  list: AnyList<Row>
  table: ListTable<Row>
  /** Asks the whole list as a file; absent for a list that is not taken away. */
  askFile?: AskFile
  /** What that file holds, when it is not the rows shown. */
  fileNote?: string
  /** Shown when nothing exists yet: a sentence, why, one action. */
  empty: ReactNode
  /** The columns that are hidden, where it is not this browser that keeps them. */
  hiddenColumns?: HiddenColumns | undefined
}

/** The table of the platform: server-sorted, keyset-paged, a list on small screens, never blank once it had rows. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { list, table: shown, askFile, fileNote, empty, hiddenColumns } = props
  const rows = useKept(list.answer?.rows)
  const isNarrow = useIsNarrow()
  const start = useRef<HTMLElement>(null)
  const ofBrowser = useHiddenColumns(list.name)
  const columns = hiddenColumns ?? ofBrowser
  const columnVisibility = useMemo(() => visibilityOf(columns.hidden, shown.columns), [columns.hidden, shown.columns])
  const table = useTable({
    features,
    columns: shown.columns as Column<Row>[],
    data: rows ?? NO_ROWS,
    getRowId: shown.rowId,
    manualSorting: true,
    state: { sorting: sortingOf(list.sort), columnVisibility },
  })
  const View = isNarrow ? ListView : TableView
  const toStart = () => {
    start.current?.focus({ preventScroll: true })
    // « nearest » would not move at all: rows taller than the window are already in it, by their middle.
    start.current?.scrollIntoView({ block: 'start' })
  }
  const isLoading = !rows && !list.error
  return (
    <section aria-label={shown.caption} aria-busy={list.refreshing || isLoading} className="cesu-list">
      <SkipLink target={LIST_ID}>Aller à la liste</SkipLink>
      {list.unread.length > 0 && <Unread names={list.unread} />}
      <ListError list={list} hasRows={rows !== undefined} />
      <div className="cesu-list__bar">
        <ListStatus list={list} noun={shown.noun} />
        <HiddenSort table={table} />
        <ColumnChoice table={table} columns={columns} />
        {askFile && rows && rows.length > 0 && (
          <ExportButton askFile={askFile} question={list.question} note={fileNote} />
        )}
      </div>
      {rows && rows.length > 0 ? (
        <>
          <View
            table={table}
            caption={shown.caption}
            dimmed={list.refreshing}
            start={start}
            sortBy={list.sort && list.sortBy}
          />
          <Pager {...list.paging} onMove={toStart} />
        </>
      ) : (
        <div id={LIST_ID} tabIndex={-1}>
          {isLoading && <Skeleton rows={SKELETON_ROWS} />}
          {rows && <EmptyList clear={list.clear} none={shown.noun.none} empty={empty} />}
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

/** The address names a filter that cannot be read: the list says that it is not so filtered. */
const Unread = ({ names }: { names: readonly string[] }) => (
  <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
    <p>
      Attention :{' '}
      {names.length === 1 ? 'un filtre de l’adresse ne se lit pas' : 'des filtres de l’adresse ne se lisent pas'} (
      {names.join(', ')}). La liste n’en tient pas compte.
    </p>
  </div>
)

const SKELETON_ROWS = 12
const NO_ROWS: never[] = []

interface ListErrorProps<Row extends object> {
  list: AnyList<Row>
  hasRows: boolean
}

/** A failure never takes the rows away. */
function ListError<Row extends object>({ list, hasRows }: ListErrorProps<Row>) {
  if (!list.error) return null
  const problem = problemOf(list.error)
  // The end of the session is said above the page; what it left of the list, only the list knows.
  if (problem.status === 401) return hasRows && <p role="status">{OLD_ROWS}</p>
  const isLost = problem.code === 'cursor.unusable'
  const said = hasRows && !isLost ? { ...problem, ...notRefreshed } : problem
  return (
    <ProblemAlert problem={said}>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w"
        onClick={isLost ? list.paging.onFirst : list.retry}
      >
        {isLost ? 'Revenir à la première page' : 'Réessayer'}
      </button>
    </ProblemAlert>
  )
}

const OLD_ROWS = 'Les lignes affichées sont celles d’avant.'

/** True until the list is read again, whatever stopped it and whether that is over. */
const notRefreshed = {
  title: 'la liste n’a pas pu être actualisée',
  detail: `${OLD_ROWS} Vos filtres sont conservés.`,
  code: 'list.not_refreshed',
}

interface EmptyListProps {
  clear: (() => void) | undefined
  none: string
  empty: ReactNode
}

function EmptyList({ clear, none, empty }: EmptyListProps) {
  if (!clear) return <div className="cesu-empty">{empty}</div>
  return (
    <div className="cesu-empty">
      <p>{none} ne correspond à ces filtres.</p>
      <button type="button" className="fr-btn fr-btn--secondary" onClick={clear}>
        Effacer les filtres
      </button>
    </div>
  )
}

const sortingOf = (sort: Sort | undefined) => (sort ? [{ id: sort.key, desc: sort.direction === 'desc' }] : [])

/** The first column names the row: whatever was kept, it is shown. */
function visibilityOf<Row extends object>(hidden: readonly string[], [first]: readonly Column<Row>[]) {
  const firstId = first?.id ?? (first && 'accessorKey' in first ? String(first.accessorKey).replaceAll('.', '_') : '')
  return Object.fromEntries(hidden.filter((column) => column !== firstId).map((column) => [column, false]))
}
