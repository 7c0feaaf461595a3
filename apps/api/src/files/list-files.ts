import { countReceivedFiles, type FilePlace, listReceivedFiles } from '@cesu/db'
import { z } from 'zod'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'

/** The files of one's own, whatever their lines are of, the last received first, with who sent each. */
export const listFiles = operation({
  name: 'files.list',
  title: 'Lister les fichiers envoyés',
  permission: 'files.read',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(FileOutput.extend({ sentBy: z.string() })),
  example: {},
  async run(call, { cursor, limit }) {
    const { tx, actor } = call
    const { partnerId } = actor
    const page = await pageOf(call, {
      ...{ list: ['files'], cursor, limit },
      find: (after: FilePlace | null, most) => listReceivedFiles(tx, { partnerId, after, limit: most }),
      count: (bound) => countReceivedFiles(tx, partnerId, bound),
      keyOf: ({ receivedAt, id }): FilePlace => [receivedAt.toISOString(), id],
    })
    return { ...page, rows: page.rows.map((file) => ({ ...fileOutput(file), sentBy: file.receivedByName })) }
  },
})
