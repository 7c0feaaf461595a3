import { findReceivedFile } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

/** A file of one's own: how far it was read. */
export const readFile = operation({
  name: 'files.read',
  title: 'Lire où en est un fichier envoyé',
  permission: 'files.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant d’un fichier envoyé' },
  output: FileOutput,
  example: { id: documented.file },
  async run({ tx, actor: { partnerId } }, { id }) {
    const file = await findReceivedFile(tx, { partnerId, id })
    if (file === null) throw new Problem('resource.not_found')
    return fileOutput(file)
  },
})
