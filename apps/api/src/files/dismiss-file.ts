import { dismissFile as dismiss, findReceivedFile } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/**
 * Sets aside a file of one's own that is over, and that nobody will mend: it waits no more, and stays in the list. Again, it stays so. A Problem
 * `file.not_over` while it is read.
 */
export const dismissFile = operation({
  name: 'files.dismiss',
  title: 'Classer un fichier envoyé',
  permission: 'files.dismiss',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’un fichier envoyé' },
  output: FileOutput,
  example: { id: documented.file },
  async run(call, { id }) {
    const { tx, actor, now } = call
    const key = { partnerId: actor.partnerId, id }
    const file = await findReceivedFile(tx, key)
    if (file === null) throw new Problem('resource.not_found')
    if (file.endedAt === null) throw new Problem('file.not_over')
    const { kind, toMend, brokenFor } = file
    if (await dismiss(tx, key, now))
      await record(call, { kind: 'FILE_DISMISSED', subjectId: id, payload: { kind, toMend, brokenFor } })
    return fileOutput({ ...file, dismissedAt: file.dismissedAt ?? now })
  },
})
