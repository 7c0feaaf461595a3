import { findIssuer } from '@cesu/db'
import { whyNoIssue } from '@cesu/domain/vouchers'
import { documented } from '../documentation/ids.ts'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { ReceivedFileInput, receiveFile } from '../receive-file.ts'

/** Receives a file of titles to register, one a line: a job registers them, and says what came of each. */
export const registerTitles = operation({
  name: 'vouchers.register',
  title: 'Envoyer un fichier de titres à enregistrer',
  permission: 'vouchers.register',
  effect: 'write',
  cutBy: 'BATCHES',
  input: ReceivedFileInput,
  output: FileOutput,
  example: {
    ...{ id: documented.upload, format: 'NDJSON', encoding: 'UTF_8', sha256: '0d'.repeat(32), size: 300 },
  },
  async run(call, told) {
    const issuer = await findIssuer(call.tx, call.actor.partnerId)
    if (issuer === null || whyNoIssue(issuer, call.today) !== null) throw new Problem('issuer.stopped')
    return fileOutput(await receiveFile(call, 'VOUCHERS', told))
  },
})
