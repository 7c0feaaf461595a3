import { useRouterState } from '@tanstack/react-router'
import type { PageSize, Paging } from './Pager.tsx'

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

/** A page of a keyset list: '' is the cursor of the first page. */
export interface Place {
  cursor: string
  /** 1 for the first. */
  page: number
  trail: readonly string[]
}

/** What to open next: a change of the URL, a page, a search; `replace` when the history must not grow (typing). */
export interface ListMove<Url> {
  change: Partial<Url>
  place: Place
  search: string
  replace: boolean
}

interface ListStateOptions<Url> {
  /** The page that is open. */
  open: { cursor: string; page: number }
  size: PageSize
  /** Navigates; each list says which part goes in its URL and which stays in the history entry. */
  go: (move: ListMove<Url>) => unknown
}

interface ListState<Url> {
  search: string
  /** Another filter or sort: first page, new history entry. */
  refine: (change: Partial<Url>) => void
  /** Another search: first page, same history entry. */
  searchFor: (text: string) => void
  /** Takes off the search and the filters named in the change. */
  clear: (change: Partial<Url>) => void
  /** The moves to the other pages, given the cursor of the next one (null on the last). */
  paging: (nextCursor: string | null | undefined) => Paging
}

const FIRST: Place = { cursor: '', page: 1, trail: [] }

/** What an open list remembers in its history entry. */
export function useListMemory() {
  const state = useRouterState({ select: ({ location }) => location.state })
  return { trail: state.trail ?? [], cursor: state.cursor ?? '', search: state.search ?? '' }
}

/** The state of a server-side list and the moves from it, whatever its filters. */
export function useListState<Url extends { lignes: PageSize }>(options: ListStateOptions<Url>): ListState<Url> {
  const { open, size, go } = options
  const { trail, search } = useListMemory()
  const refine = (change: Partial<Url>) => go({ change, place: FIRST, search, replace: false })
  const move = (place: Place) => () => void go({ change: {}, place, search, replace: false })
  const previous = trail.at(-1)
  return {
    search,
    refine,
    searchFor: (text) => go({ change: {}, place: FIRST, search: text, replace: true }),
    clear: (change) => go({ change, place: FIRST, search: '', replace: false }),
    paging: (nextCursor) => ({
      page: open.page,
      size,
      onPrevious:
        previous === undefined ? undefined : move({ cursor: previous, page: open.page - 1, trail: trail.slice(0, -1) }),
      onNext: nextCursor
        ? move({ cursor: nextCursor, page: open.page + 1, trail: [...trail, open.cursor] })
        : undefined,
      onFirst: move(FIRST),
      onSize: (lignes) => refine({ lignes } as Partial<Url>),
    }),
  }
}
