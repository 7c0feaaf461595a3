/** The lists of the platform: sorted, filtered and cut into pages by the server, a table or cards. */

export { columnsOf } from './columns.ts'
export { DataTable } from './DataTable.tsx'
export * from './Filter.tsx'
export * from './FilterBar.tsx'
export { listSearch } from './listSearch.ts'
export { monthOptions } from './monthOptions.ts'
export * from './SearchField.tsx'
export { useList } from './useList.ts'
