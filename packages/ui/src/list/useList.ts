import { keepPreviousData, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import type { BoundedCount } from '../design/format/amounts.ts'
import type { Direction } from './columns.ts'
import type { AnyListUrl, ListSearch, PageSize } from './listSearch.ts'

declare module '@tanstack/react-router' {
  /** What a list remembers in its entry of the browser's history: survives a reload and « back », never leaves the browser. */
  interface HistoryState {
    /** Cursors of the pages before this one, first page first (its cursor is ''). */
    trail?: readonly string[]
    /** Cursor of the page, for a list whose cursors bear names; the other lists have it in their URL. */
    cursor?: string
    /** Text searched, which may be a name. */
    search?: string
  }
}

/** What every list procedure answers. */
export interface ListAnswer<Row extends object> {
  rows: readonly Row[]
  nextCursor: string | null
  count?: BoundedCount
}

interface AnyPage {
  /** Text searched, '' for none. */
  search: string
  cursor: string | null
  limit: PageSize
}

/** The part of the question that every list procedure takes, beside its filters: its search, its page, its order if it has any. */
type AskedPage<Url extends AnyListUrl> = AnyPage &
  (Url['tri'] extends string ? { sort: Url['tri']; direction: Direction } : unknown)

/** Where the list is in its pages; a move is undefined where there is nothing to move to. */
export interface Paging {
  /** 1 for the first. */
  page: number
  size: PageSize
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  /** Back to page 1: the only way back from an address opened in the middle of a list. */
  onFirst: () => void
  onSize: (size: PageSize) => void
}

/** The sorted column, by its id, and the way it is sorted. */
export interface Sort {
  key: string
  direction: Direction
}

/** A list that is open: what it is asked, what it was answered, and the moves from there. */
export interface List<Url, Answer> {
  name: string
  url: Url
  /** Text searched, '' for none. */
  search: string
  /** The names of the filters of the address that cannot be read. */
  unread: readonly string[]
  /** The last answer; while another one is on its way, the one before. */
  answer: Answer | undefined
  /** True while other rows than those shown are on their way. */
  refreshing: boolean
  error: unknown
  retry: () => unknown
  /** What the server is asked, whatever the page: the whole list is asked in the same words. */
  question: Readonly<Record<string, unknown>>
  sort: Sort | undefined
  sortBy: (sort: Sort) => void
  paging: Paging
  /** Other filters: first page, new history entry. */
  refine: (change: Partial<Url>) => void
  /** Another search: first page, same history entry. */
  searchFor: (text: string) => void
  /** Takes off the search and the filters; undefined when there are none. */
  clear: (() => void) | undefined
}

/** A page of a keyset list: '' is the cursor of the first page. */
interface Place {
  cursor: string
  /** 1 for the first. */
  page: number
  trail: readonly string[]
}

const FIRST: Place = { cursor: '', page: 1, trail: [] }

/** Opens the list of the page that is open: reads its state from the URL, asks the server, moves by the URL. */
export function useList<Url extends AnyListUrl, Answer extends ListAnswer<object>, Failure, Key extends QueryKey>(
  definition: ListSearch<Url>,
  ask: (url: Url, page: AskedPage<Url>) => UseQueryOptions<Answer, Failure, Answer, Key>,
): List<Url, Answer> {
  const { url, unread, search, place, go } = usePlace(definition)
  const order = url.tri === undefined ? {} : { sort: url.tri, direction: url.sens }
  const page = { search, cursor: place.cursor || null, limit: url.lignes, ...order }
  const asked = ask(url, page as unknown as AskedPage<Url>)
  const query = useQuery({
    ...asked,
    placeholderData: keepPreviousData as never,
  })
  // The rows of before are still shown: their next page is not that of the new filters.
  const nextCursor = query.isPlaceholderData ? null : (query.data?.nextCursor ?? null)
  const refine = (change: Partial<Url>) => go({ change, place: FIRST, search })
  const noFilter = Object.fromEntries(definition.filters.map((name) => [name, undefined])) as Partial<Url>
  const isFiltered = search !== '' || definition.filters.some((name) => url[name as keyof Url] !== undefined)
  return {
    name: definition.name,
    url,
    unread,
    search,
    answer: query.data,
    refreshing: query.isPlaceholderData,
    error: query.error,
    retry: query.refetch,
    question: questionOf(asked.queryKey),
    sort: url.tri === undefined ? undefined : { key: url.tri, direction: url.sens },
    sortBy: ({ key, direction }) => refine({ tri: key, sens: direction } as Partial<Url>),
    paging: pagingOf({
      url,
      place,
      nextCursor,
      go: (to) => go({ place: to, search }),
      refine,
    }),
    refine,
    searchFor: (text) => go({ place: FIRST, search: text, replace: true }),
    clear: isFiltered ? () => go({ change: noFilter, place: FIRST, search: '' }) : undefined,
  }
}

/** What a query of a router asks, as its key says it, without its page; nothing when it takes no input. */
function questionOf([, asked]: QueryKey): List<unknown, unknown>['question'] {
  const {
    cursor: _cursor,
    limit: _limit,
    ...question
  } = (asked as { input?: Partial<AnyPage> } | undefined)?.input ?? {}
  return question
}

/** What to open next; `replace` when the history must not grow (typing). */
interface Move<Url> {
  change?: Partial<Url>
  place: Place
  search: string
  replace?: boolean
}

/** Where the list is open, read from the URL and from the history entry, and the way to open it elsewhere. */
function usePlace<Url extends AnyListUrl>({ read, unreadIn, write, isPlaceInUrl }: ListSearch<Url>) {
  const location = useRouterState({ select: (router) => router.location })
  // Until the page that a link leads to is there, the router is already at its address: this list stays at its own. Both are
  // read at once, or the place in one list would be asked with the search of another.
  const own = useRef(location)
  if (location.pathname === own.current.pathname) own.current = location
  const url = read(own.current.search)
  const { trail = [], cursor = '', search = '' } = own.current.state
  const navigate = useNavigate()
  const place: Place = isPlaceInUrl
    ? { cursor: url.curseur, page: url.page, trail }
    : { cursor, page: trail.length + 1, trail }
  const go = ({ change, place: to, search: text, replace = false }: Move<Url>) =>
    void navigate({
      to: '.',
      search: write({ ...url, ...change, ...(isPlaceInUrl && { curseur: to.cursor, page: to.page }) }) as never,
      state: { search: text, trail: to.trail, ...(!isPlaceInUrl && { cursor: to.cursor }) },
      replace,
      resetScroll: false,
    })
  return { url, unread: unreadIn(own.current.search), search, place, go }
}

interface PagingSource<Url> {
  url: Url
  place: Place
  nextCursor: string | null
  go: (place: Place) => void
  refine: (change: Partial<Url>) => void
}

function pagingOf<Url extends AnyListUrl>({ url, place, nextCursor, go, refine }: PagingSource<Url>): Paging {
  const { cursor, page, trail } = place
  const previous = trail.at(-1)
  return {
    page,
    size: url.lignes,
    onPrevious:
      previous === undefined ? undefined : () => go({ cursor: previous, page: page - 1, trail: trail.slice(0, -1) }),
    onNext: nextCursor ? () => go({ cursor: nextCursor, page: page + 1, trail: [...trail, cursor] }) : undefined,
    onFirst: () => go(FIRST),
    onSize: (lignes) => refine({ lignes } as Partial<Url>),
  }
}
