import { countWaitingFiles, dropFileParts, findSameFile, insertReceivedFile } from '@cesu/db'
import { FileEncoding, FileFormat, type ReceivedFile, type ReceivedFileKind } from '@cesu/db/model'
import { z } from 'zod'
import type { PartnerActorKind } from './actor.ts'
import type { Call } from './call.ts'
import { Problem } from './problem.ts'
import { record } from './record.ts'

/** Files of a partner that wait at most; some more when they come at once. */
const MOST_WAITING = 40

/** What is told of a file whose bytes are all here: the way in counted them as they came. */
export const ReceivedFileInput = z.strictObject({
  /** Under which its parts were kept. */
  id: z.uuid().toLowerCase(),
  format: z.enum(FileFormat),
  encoding: z.enum(FileEncoding),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(1),
})

/**
 * Keeps a file that a partner sent, to be read by jobs. The same bytes of the same kind, sent again or at once, are the same file: the one
 * that is there is given, and what was sent is let go. A Problem `file.too_many` while too many others wait.
 */
export async function receiveFile(
  call: Call<PartnerActorKind, 'write'>,
  kind: ReceivedFileKind,
  { id, ...told }: z.output<typeof ReceivedFileInput>,
): Promise<ReceivedFile> {
  const { tx, actor, now } = call
  const { partnerId } = actor
  const isNew = await insertReceivedFile(tx, {
    ...{ partnerId, id, kind, ...told, receivedAt: now, receivedByName: actor.name },
  })
  if (isNew) {
    if ((await countWaitingFiles(tx, partnerId)) > MOST_WAITING) throw new Problem('file.too_many')
    const payload = { kind, sha256: told.sha256, size: told.size }
    await record(call, { kind: 'FILE_RECEIVED', subjectId: id, payload })
  } else await dropFileParts(tx, { partnerId, id })
  const file = await findSameFile(tx, { partnerId, kind, sha256: told.sha256 })
  if (file === null) throw new Error('a file that was just kept is not there')
  return file
}
