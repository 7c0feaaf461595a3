import { listSearch } from '@cesu/ui/list'

export const ownReadingsSearch = listSearch({ name: 'mes-consultations' })

export type OwnReadingsUrl = ReturnType<typeof ownReadingsSearch.read>
