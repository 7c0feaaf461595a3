import { z } from 'zod'
import type { Direction } from './columns.ts'

export const PAGE_SIZES = [25, 50, 100] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** The filters of a list by their name in the URL: a closed choice, an identifier, a month; `true` or nothing for a switch. */
type Filters = Readonly<Record<string, z.ZodType<string | true>>>

interface ListDefinition<F extends Filters, Sort extends string | undefined, More extends Filters> {
  /** What a person chose to see of this list is kept under this name in the browser. */
  name: string
  /** The sorts that the server knows, by their name on it; the first one, in `direction`, is that of a short URL. */
  sorts?: readonly (Sort & string)[]
  direction?: Direction
  filters?: F
  /** What the URL says beside: which columns, under which name the list was saved. Taking the filters off leaves it. */
  more?: More
  /** True when the cursors of the server bear names: they then stay out of the URL, like what is searched for. */
  namesInCursor?: boolean
}

/** What the URL of every list says. */
export interface AnyListUrl {
  readonly tri: string | undefined
  readonly sens: Direction
  readonly page: number
  readonly curseur: string
  readonly lignes: PageSize
}

/** What the URL of a list says; a filter that is not on is undefined. */
export type ListUrl<F extends Filters, Sort extends string | undefined> = AnyListUrl & {
  readonly [Name in keyof F]: z.output<F[Name]> | undefined
} & { readonly tri: Sort }

export interface ListSearch<Url> {
  name: string
  /** Whether the place in the pages is in the URL, or in the history entry only. */
  isPlaceInUrl: boolean
  /** The names of the filters, as in the URL. */
  filters: readonly string[]
  /** What a URL says; a damaged, unknown or absent value never breaks the page, it is the default one. */
  read: (raw: unknown) => Url
  /** The filters that a URL names and that this list has not, or whose value cannot be read: they are left aside, and that is said. */
  unreadIn: (raw: unknown) => readonly string[]
  /** The shortest URL that says the same. */
  write: (url: Url) => Partial<Url>
}

/**
 * The state of a list that its URL bears: filters, sort, place, size of the pages. Names never enter a URL, which browsers
 * and proxies keep and people hand on: what is searched for has no place in it, nor has a cursor that bears a name; both
 * live in the entry of the browser's history (`useList`).
 */
export function listSearch<
  const F extends Filters = Record<never, never>,
  const Sort extends string | undefined = undefined,
  const More extends Filters = Record<never, never>,
>(definition: ListDefinition<F, Sort, More>): ListSearch<ListUrl<F & More, Sort>> {
  const { name, sorts = [], direction = 'asc', filters = {} as F, namesInCursor = false } = definition
  const named = { ...filters, ...definition.more }
  const schema = z.object({
    ...Object.fromEntries(
      Object.entries<Filters[string]>(named).map(([key, filter]) => [key, filter.optional().catch(undefined)]),
    ),
    tri: z
      .enum(sorts as readonly string[])
      .optional()
      .catch(sorts[0])
      .default(sorts[0] as string),
    sens: z.enum(['asc', 'desc']).catch(direction),
    page: z.int().min(1).catch(1),
    curseur: z.string().catch(''),
    lignes: z.literal(PAGE_SIZES).catch(PAGE_SIZES[0]),
  })
  const read = (raw: unknown): ListUrl<F & More, Sort> => {
    const url = schema.parse(raw)
    // A page is found by its cursor only.
    const place = namesInCursor || url.curseur === '' ? { page: 1, curseur: '' } : {}
    return { ...url, ...place } as unknown as ListUrl<F & More, Sort>
  }
  const short: Record<string, unknown> = read({})
  return {
    name,
    isPlaceInUrl: !namesInCursor,
    filters: Object.keys(filters),
    read,
    unreadIn: (raw) =>
      Object.entries(raw as Record<string, unknown>)
        .filter(([key, value]) => {
          const filter = Object.hasOwn(named, key) ? named[key] : undefined
          const isRead = filter ? filter.safeParse(value).success : Object.hasOwn(schema.shape, key)
          return value !== undefined && !isRead
        })
        .map(([key]) => key),
    write: (url) =>
      Object.fromEntries(Object.entries(url).filter(([key, value]) => value !== short[key])) as Partial<typeof url>,
  }
}
