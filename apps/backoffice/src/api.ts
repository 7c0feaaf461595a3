import type { AgentRouter } from '@cesu/api/agent'
import { connect, documentsOf, exportsOf, filesOf } from '@cesu/ui/app'

/** The API of this front-end: the types of its router and its address are here and nowhere else. */
export const { api, client, queryClient, Connected } = connect<AgentRouter>('/trpc/agent')

/** The way to ask a whole list as a file. */
export const fileOf = exportsOf<'parametres'>('/exports/backoffice')

/** The way to ask a document of a declaration. */
export const documentOf = documentsOf<'justificatif' | 'bulletin'>('/documents/backoffice')

/** The way to attach a file to a case, and to take one. */
export const caseFiles = filesOf('/files/backoffice')
