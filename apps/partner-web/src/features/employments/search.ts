import { listSearch } from '@cesu/ui/list'

/** In the order of names: the cursors bear them. */
export const employmentsSearch = listSearch({ name: 'relations-d-emploi', namesInCursor: true })

export type EmploymentsUrl = ReturnType<typeof employmentsSearch.read>
