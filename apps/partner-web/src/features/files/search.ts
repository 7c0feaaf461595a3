import { listSearch } from '@cesu/ui/list'

/** The files that the partner sent, the last first. */
export const filesSearch = listSearch({ name: 'fichiers' })

export type FilesUrl = ReturnType<typeof filesSearch.read>
