import { PAGE_SIZES, type PageSize } from './Pager.tsx'

/** Readers of the URL of a list: a damaged or unknown value never breaks the page, it is the default one. */

/** One of a list of values. */
export const oneOf = <const Value, Default>(values: readonly Value[], raw: unknown, otherwise: Default) =>
  values.find((value) => value === raw) ?? otherwise

/** A whole number from 1 up. */
export const pageNumber = (raw: unknown): number => (Number.isSafeInteger(raw) && Number(raw) >= 1 ? Number(raw) : 1)

export const pageSize = (raw: unknown): PageSize => oneOf(PAGE_SIZES, raw, PAGE_SIZES[0])

/** A text, '' when absent; a number of the URL is read as its digits. */
export const text = (raw: unknown): string => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '')
