/** The lists of the platform: sorted, filtered and cut into pages by the server, a table or cards. */

export { columnsOf, type ListTable } from './columns.ts'
export { DataTable } from './DataTable.tsx'
export { Facet, FacetTags, FilterTag } from './Facet.tsx'
export { FilterBar } from './FilterBar.tsx'
export { listSearch } from './listSearch.ts'
export { labelOptions, monthOptions, nameOptions } from './options.ts'
export { type HiddenColumns, useHiddenColumns } from './useHiddenColumns.ts'
export { useList } from './useList.ts'
