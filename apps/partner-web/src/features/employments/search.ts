import { type PageSize, pageSize } from '@cesu/ui/list'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** What the URL of the list says. The search and the cursors bear names: they stay in the browser's history entry. */
export interface EmploymentsSearch {
  lignes: PageSize
}

export const readEmploymentsSearch = (raw: Partial<EmploymentsSearch> & SearchSchemaInput): EmploymentsSearch => ({
  lignes: pageSize(raw.lignes),
})
