import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { findFilePart, insertFilePart, type Tx } from '@cesu/db'
import type { FileEncoding } from '@cesu/db/model'
import { type FileKind, MOST_LINE_BYTES, PART_BYTES } from '../../file-kind.ts'
import { Problem } from '../../problem.ts'
import { keptParts } from '../../upload.ts'
import { portionsOf } from '../limits/slow-bodies.ts'

/** How long a file may be. */
type FileBounds = Pick<FileKind, 'mostLines' | 'mostBytes'>

interface Keeping {
  readonly key: { readonly partnerId: string; readonly id: string }
  readonly bounds: FileBounds
  /** The byte from which it is sent on. */
  readonly from: number
  readonly now: () => Date
  /** Transactions of who sends. */
  readonly inContext: <R>(work: (tx: Tx) => Promise<R>) => Promise<R>
}

/** Keeps the parts of a body as they come, after those that are there, and says what they are together. */
export async function keepParts(request: IncomingMessage, { key, bounds, from, now, inContext }: Keeping) {
  const seen = bytesSeen(bounds)
  const part = (at: number) => inContext((tx) => findFilePart(tx, { ...key, number: at }))
  const kept = from === 0 ? 0 : await inContext((tx) => keptParts(tx, key, now()))
  let number = from / PART_BYTES
  if (!(Number.isInteger(number) && number >= 0 && number <= kept))
    throw malformed(`${kept * PART_BYTES} octets de cet envoi sont gardés. Reprenez-le à cet octet (Cesu-Upload-From).`)
  for (let known = 0; known < number; known += 1) seen.add(Buffer.from((await part(known)) ?? cut()))
  const keep = async (bytes: Buffer) => {
    const sent = { partnerId: key.partnerId, fileId: key.id, number, bytes: new Uint8Array(bytes), keptAt: now() }
    await inContext((tx) => insertFilePart(tx, sent)).catch(async (error: unknown) => {
      // Sent twice, even at once, it is there: these bytes, or others.
      const there = await part(number)
      if (there === null) throw error
      if (!bytes.equals(there)) throw malformed(`Cet envoi a gardé d’autres octets. ${ANOTHER_NAME}`)
    })
    number += 1
  }
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of piecesOf(request)) {
    seen.add(piece)
    waiting.push(piece)
    length += piece.length
    if (length < PART_BYTES) continue
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at >= PART_BYTES; at += PART_BYTES) await keep(all.subarray(at, at + PART_BYTES))
    waiting = [all.subarray(at)]
    length = all.length - at
  }
  if (length > 0) await keep(Buffer.concat(waiting))
  return seen.told()
}

/** The pieces of a body; one that is cut, or stalls until the server hangs up, is a Problem. */
async function* piecesOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  const pieces = portionsOf(request)
  try {
    for (let next = await pieces.next().catch(cut); next.done !== true; next = await pieces.next().catch(cut))
      yield next.value
  } finally {
    await pieces.return(undefined)
  }
}

const malformed = (detail: string, cause?: unknown) => new Problem('input.malformed', { detail }, { cause })

function cut(cause?: unknown): never {
  throw malformed(
    'L’envoi du fichier a été coupé. Rien n’est enregistré : recommencez, ou reprenez-le où il en était.',
    cause,
  )
}

const ANOTHER_NAME = 'Donnez un autre nom (Cesu-Upload) à un autre fichier.'

const LINE_FEED = 0x0a

const tooLarge = (why: string) => new Problem('input.too_large', { detail: `${why} Rien n’est enregistré.` })

/** Counts bytes as they come: their fingerprint, their lines, whether they are UTF-8. */
function bytesSeen({ mostLines, mostBytes }: FileBounds) {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [size, lines, lineBytes] = [0, 1, 0]
  let encoding: FileEncoding = 'UTF_8'
  const decode = (bytes?: Buffer) => {
    if (encoding !== 'UTF_8') return
    try {
      decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      encoding = 'WINDOWS_1252'
    }
  }
  const add = (bytes: Buffer): void => {
    // No text has one, in an encoding that is read here: an image, an archive, a spreadsheet, UTF-16.
    if (bytes.includes(0)) throw new Problem('file.not_text')
    hash.update(bytes)
    decode(bytes)
    size += bytes.length
    if (size > mostBytes) throw tooLarge(`Un fichier a ${mostBytes / 1_048_576} Mo au plus : envoyez-en plusieurs.`)
    let from = 0
    for (let stop = bytes.indexOf(LINE_FEED); stop !== -1; stop = bytes.indexOf(LINE_FEED, from)) {
      lineBytes += stop - from
      if (lineBytes > MOST_LINE_BYTES) break
      lineBytes = 0
      lines += 1
      from = stop + 1
    }
    lineBytes += bytes.length - from
    if (lineBytes > MOST_LINE_BYTES)
      throw tooLarge(
        `La ligne ${lines} a plus de ${MOST_LINE_BYTES} octets : mettez un retour à la ligne après chaque ligne.`,
      )
    // The line that names the columns, and an empty one at the end.
    if (lines > mostLines + 2) throw tooLarge(`Un fichier a ${mostLines} lignes au plus : envoyez-en plusieurs.`)
  }
  const told = () => {
    decode()
    if (size === 0) throw new Problem('file.empty')
    return { encoding, sha256: hash.digest('hex'), size }
  }
  return { add, told }
}
