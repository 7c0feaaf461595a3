import type { ReceivedFile } from '@cesu/db/model'
import { FileEncoding, FileFormat, ReceivedFileKind, ReceivedFileStatus, refuseLine } from '@cesu/domain/files'
import { z } from 'zod'

/** A file as its partner reads it. */
export const FileOutput = z.object({
  id: z.string(),
  /** Where it is read again, and where what came of each line is. */
  address: z.string(),
  verdicts: z.string(),
  kind: z.enum(ReceivedFileKind),
  /** How it was called where it comes from; null when a program sent it. */
  name: z.string().nullable(),
  format: z.enum(FileFormat),
  encoding: z.enum(FileEncoding),
  sha256: z.string(),
  size: z.int(),
  status: z.enum(ReceivedFileStatus),
  /** How far it was read, in bytes and in lines. */
  readBytes: z.int(),
  lines: z.int(),
  accepted: z.int(),
  refused: z.int(),
  /** Of those that were refused: those of which something is to be done. */
  toMend: z.int(),
  /** Instants, ISO 8601. */
  receivedAt: z.string(),
  endedAt: z.string().nullable(),
  /** When its partner set it aside, as seen; null before. */
  dismissedAt: z.string().nullable(),
  /** Why it is read no further; null otherwise. */
  brokenFor: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
})

/** The same, of a row. */
export function fileOutput(file: ReceivedFile): z.input<typeof FileOutput> {
  const { id, kind, name, format, encoding, sha256, size, status, readBytes, lines, accepted, toMend, receivedAt } =
    file
  const address = `/v1/files/${id}`
  return {
    ...{ id, address, verdicts: `${address}/verdicts`, kind, name, format, encoding, sha256, size, status },
    ...{ readBytes, lines, accepted, refused: lines - accepted, toMend },
    ...{ receivedAt: receivedAt.toISOString(), endedAt: file.endedAt?.toISOString() ?? null },
    dismissedAt: file.dismissedAt?.toISOString() ?? null,
    brokenFor: brokenOf(file),
  }
}

function brokenOf({ brokenFor }: ReceivedFile): z.input<typeof FileOutput>['brokenFor'] {
  const said = refuseLine.listed().find(({ code }) => code === brokenFor)
  return said === undefined ? null : { code: said.code, detail: said.cause, remedy: said.remedy }
}
