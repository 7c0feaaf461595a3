import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { PART_BYTES } from '../file-kind.ts'
import { operation } from '../operation.ts'
import { keptParts, uploadId } from '../upload.ts'

/** How much of a file that was cut on its way is kept, in bytes: from where it may be sent on. */
export const readUpload = operation({
  name: 'files.upload',
  title: 'Lire où reprendre un envoi de fichier qui a été coupé',
  permission: 'files.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant que vous avez donné à l’envoi (Cesu-Upload)' },
  output: z.object({ keptBytes: z.int() }),
  example: { id: documented.upload },
  async run({ tx, actor: { partnerId }, now }, { id: name }) {
    const parts = await keptParts(tx, { partnerId, id: uploadId(partnerId, name) }, now)
    return { keptBytes: parts * PART_BYTES }
  },
})
