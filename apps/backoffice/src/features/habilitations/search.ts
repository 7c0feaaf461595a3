import { listSearch } from '@cesu/ui/list'

export const habilitationsSearch = listSearch({ name: 'habilitations' })

export type HabilitationsUrl = ReturnType<typeof habilitationsSearch.read>
