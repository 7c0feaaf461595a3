import { createHash } from 'node:crypto'
import { activeNames, CaseFileScan, CaseFileType, caseFileName, caseFileTypes } from '@cesu/domain/cases'
import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/** What the bytes of a file say of it. */
interface JudgedFile {
  readonly type: CaseFileType
  readonly size: number
  /** SHA-256, in hexadecimal. */
  readonly sha256: string
  /** Whether it holds what acts when it is opened, as far as what is not compressed says. */
  readonly active: boolean
}

/** Bytes that say what a file is: nothing is opened, decompressed or drawn. */
const TELLING_BYTES = 4_100

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * What a file is by its bytes, whatever its name. Problems: `case.file_empty`, `case.file_other_type` for what is not taken,
 * `case.file_two_types` for what is an archive too.
 */
async function judgeFile(bytes: Buffer): Promise<JudgedFile> {
  if (bytes.length === 0) throw new Problem('case.file_empty')
  const type = await typeOf(bytes)
  if (type === null) throw new Problem('case.file_other_type')
  if (isArchiveToo(bytes)) throw new Problem('case.file_two_types')
  const active = type === 'PDF' && activeNames(bytes.toString('latin1')).length > 0
  return { type, size: bytes.length, sha256: sha256Of(bytes), active }
}

async function typeOf(bytes: Buffer): Promise<CaseFileType | null> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, TELLING_BYTES))
  return Object.values(CaseFileType).find((type) => caseFileTypes[type].media === found?.mime) ?? null
}

/** What ends a ZIP archive (APPNOTE 4.3.16): a signature, 18 bytes of which the last two tell how long the comment after them is. */
const ARCHIVE_END = Buffer.from('504b0506', 'hex')
const ARCHIVE_END_BYTES = 22

/** Whether an archive may be read from the end of these bytes, as unzipping programs look for it: in the last 64 KiB. */
function isArchiveToo(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ARCHIVE_END_BYTES - 0xffff)
  for (let at = bytes.indexOf(ARCHIVE_END, from); at !== -1; at = bytes.indexOf(ARCHIVE_END, at + 1)) {
    const rest = bytes.length - at - ARCHIVE_END_BYTES
    if (rest >= 0 && bytes.readUInt16LE(at + ARCHIVE_END_BYTES - 2) <= rest) return true
  }
  return false
}

/** A file as a way in hands it over: its bytes in base64, so that what is asked stays plain data. */
export const fileInput = {
  /** As it was called where it comes from. */
  name: z.string(),
  /** Its bytes. */
  content: z.base64(),
  scan: z.enum(CaseFileScan),
  /** What the antivirus calls what it found; null when it found nothing, or none is set. */
  infection: z.string().nullable(),
}

/** A file for a case, whoever sends it, as it may be kept; what an antivirus found something in is refused, and leaves its trace alone. */
export async function judgedFile(
  { now, actor }: Call<'AGENT' | 'PARTNER_STAFF' | 'CITIZEN', 'write'>,
  { caseId, number }: { caseId: string; number: number },
  { name, content, scan, infection }: z.output<z.ZodObject<typeof fileInput>>,
) {
  const bytes = Buffer.from(content, 'base64')
  if (infection !== null) {
    const payload = { number, sha256: sha256Of(bytes), infection }
    throw new Problem('case.file_infected', {
      leaves: (later) => record({ tx: later, now, actor }, { kind: 'CASE_FILE_REFUSED', subjectId: caseId, payload }),
    })
  }
  const judged = await judgeFile(bytes)
  return { ...judged, name: caseFileName(name, judged.type), scan, bytes }
}
