import type { PartnerRouter } from '@cesu/api/partner'
import type { PublicRouter } from '@cesu/api/public'
import { connect, documentsOf, exportsOf, filesOf, linesOf } from '@cesu/ui/app'

/** The API of this front-end: the types of its router and its address are here and nowhere else. */
export const { api, client, queryClient, Connected } = connect<PartnerRouter>('/trpc/partner')

/** What anyone may ask, without a session: what an invitation is for. */
export const { client: publicClient } = connect<PublicRouter>('/trpc/public')

/** The way to ask a whole list as a file. */
export const fileOf = exportsOf<'declarations' | 'salaries-a-declarer' | 'rapprochement'>('/exports/partner')

/** The way to put a file with the answer to a question. */
export const answerFiles = filesOf('/files/partner')

/** The way to send files of lines, and to ask what came of each line. */
export const sendLines = linesOf(
  '/files/partner/lignes',
  async (id) => (await client.files.upload.query({ id })).keptBytes,
)
export const { take: takeVerdicts } = filesOf('/files/partner/lignes/verdicts')

/** The way to ask a document of a declaration. */
export const documentOf = documentsOf<'justificatif' | 'bulletin'>('/documents/partner')
