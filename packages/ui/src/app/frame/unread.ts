import type { SearchSchemaInput } from '@tanstack/react-router'

/**
 * For a route whose search its page reads by itself: links know what it takes, and the schemas (24 kB of script) come
 * with the page, not before the first one.
 */
export const unread = <Search>(raw: Partial<Search> & SearchSchemaInput): Partial<Search> => raw
