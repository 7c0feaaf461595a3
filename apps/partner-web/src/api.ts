import type { PartnerRouter } from '@cesu/api/partner'
import { connect, documentsOf, exportsOf } from '@cesu/ui/app'

/** The API of this front-end: the types of its router and its address are here and nowhere else. */
export const { api, client, queryClient, Connected } = connect<PartnerRouter>('/trpc/partner')

/** The way to ask a whole list as a file. */
export const fileOf = exportsOf<'declarations' | 'salaries-a-declarer'>('/exports/partner')

/** The way to ask a document of a declaration. */
export const documentOf = documentsOf<'justificatif' | 'bulletin'>('/documents/partner')
