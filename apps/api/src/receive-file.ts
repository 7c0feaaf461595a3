import { countWaitingFiles, dropFileParts, findSameFile, insertReceivedFile } from '@cesu/db'
import { FileEncoding, FileFormat, type ReceivedFile, type ReceivedFileKind } from '@cesu/db/model'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from './actor.ts'
import type { Call } from './call.ts'
import { Problem } from './problem.ts'
import { record } from './record.ts'

/** Files of a partner that wait at most; some more when they come at once. */
const MOST_WAITING = 40

/** Characters of a name: what the table takes too. */
const MOST_NAME = 200

/** What is told of a file whose bytes are all here: the way in counted them as they came. */
export const ReceivedFileInput = z.strictObject({
  /** Under which its parts were kept. */
  id: z.uuid().toLowerCase(),
  format: z.enum(FileFormat),
  encoding: z.enum(FileEncoding),
  /** How it was called where it comes from; null when nothing says it. */
  name: z.string().max(300).nullable().default(null),
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
  { id, name: called, ...told }: z.output<typeof ReceivedFileInput>,
): Promise<ReceivedFile> {
  const { tx, actor, now } = call
  const { partnerId } = actor
  const name = called === null ? null : nameOf(called)
  const isNew = await insertReceivedFile(tx, {
    ...{ partnerId, id, kind, name, ...told, receivedAt: now, receivedByName: actor.name },
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

/** A name on one line, its end when it is too long; null when it shows nothing. */
function nameOf(called: string): string | null {
  const name = normaliseText(called.replaceAll(/\s+/g, ' ').slice(-MOST_NAME), MOST_NAME)
  return 'text' in name ? name.text : null
}
