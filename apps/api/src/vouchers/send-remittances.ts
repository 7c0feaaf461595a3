import { findIssuer } from '@cesu/db'
import { documented } from '../documentation/ids.ts'
import { FileOutput, fileOutput } from '../file-output.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { ReceivedFileInput, receiveFile } from '../receive-file.ts'

/** Receives a file of slips, a title a line: a job remits them, and says what came of each. An issuer that is suspended remits all the same. */
export const sendRemittances = operation({
  name: 'remittances.send',
  title: 'Envoyer un fichier de bordereaux de remise',
  permission: 'vouchers.remit',
  effect: 'write',
  cutBy: 'BATCHES',
  input: ReceivedFileInput,
  output: FileOutput,
  example: {
    ...{ id: documented.slipUpload, format: 'CSV', encoding: 'UTF_8', sha256: '0e'.repeat(32), size: 300 },
  },
  async run(call, told) {
    if ((await findIssuer(call.tx, call.actor.partnerId)) === null) throw new Problem('issuer.stopped')
    return fileOutput(await receiveFile(call, 'REMITTANCES', told))
  },
})
