import { listSearch } from '@cesu/ui/list'

export const cutsSearch = listSearch({ name: 'coupures' })

export const raisesSearch = listSearch({ name: 'relevements' })

export type RaisesUrl = ReturnType<typeof raisesSearch.read>
export type CutsUrl = ReturnType<typeof cutsSearch.read>
