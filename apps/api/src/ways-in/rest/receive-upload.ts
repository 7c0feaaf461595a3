import { createHash } from 'node:crypto'
import { dropFileParts, insertFilePart, newId, type Tx, withContext } from '@cesu/db'
import type { FileEncoding, FileFormat } from '@cesu/db/model'
import type { z } from 'zod'
import { actingOf, type PartnerActor } from '../../actor.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import { requireOpen } from '../../cut.ts'
import { type FileKind, MOST_LINE_BYTES, PART_BYTES } from '../../file-kind.ts'
import { perform, requirePermission } from '../../perform.ts'
import { Problem } from '../../problem.ts'
import type { ReceivedFileInput } from '../../receive-file.ts'
import { stillCalls } from '../oauth/still-calls.ts'
import type { Asked, Serve } from './route.ts'

/** How a file may be written, by the type that a request says. */
const formats: Readonly<Record<string, FileFormat>> = { 'application/x-ndjson': 'NDJSON', 'text/csv': 'CSV' }

/** The types that a file of lines may be of. */
export const lineTypes = Object.keys(formats)

/** Files that one process receives at once: two parts or so of each are in memory. */
const MOST_AT_ONCE = 32

let received = 0

/** A file of lines that somebody sends, by whichever way. */
export interface Sending extends Pick<Asked, 'platform' | 'operation' | 'request' | 'reply' | 'warn'> {
  readonly sender: PartnerActor
  /** How the file is called where it comes from. */
  readonly name?: string
  /** Whether they still would be let in: asked once the bytes have come. */
  readonly stillMay: () => Promise<boolean>
}

/** How a program sends a file of lines. */
export const receiveUpload =
  (kind: Pick<FileKind, 'mostLines'>): Serve =>
  (asked) => {
    const sender = asked.actor as ApiClient
    return receiveLines(kind, { ...asked, sender, stillMay: () => stillCalls(asked.platform, sender) })
  }

/**
 * How a file of lines comes in: its bytes are kept part by part as they come, in transactions of their own, and never whole in memory; then
 * the operation makes them a file, or knows them. What is cut before leaves bytes of no file, which a job forgets.
 */
export async function receiveLines({ mostLines }: Pick<FileKind, 'mostLines'>, sending: Sending) {
  const { platform, operation, sender, request, reply, warn } = sending
  requirePermission(operation, sender)
  if (operation.cutBy) await requireOpen(platform, sender, operation.cutBy)
  if (received >= MOST_AT_ONCE) throw new Problem('platform.busy')
  received += 1
  const id = newId()
  const inContext = keeping(sending)
  try {
    const told = await keptParts(sending, { id, mostLines, inContext })
    const format =
      formats[(request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'NDJSON'
    if (!(await sending.stillMay())) throw new Problem('token.refused')
    const value = { id, name: sending.name ?? null, format, ...told } satisfies z.input<typeof ReceivedFileInput>
    const answer = (await perform(platform, operation, { actor: sender as never, value, key: id, warn })) as {
      address: string
    }
    reply.header('location', answer.address)
    return answer
  } catch (error) {
    await inContext((tx) => dropFileParts(tx, { partnerId: sender.partnerId, id })).catch(() => undefined)
    throw error
  } finally {
    received -= 1
  }
}

/** Transactions of who sends. */
function keeping({ platform, sender }: Sending) {
  const { pool, context } = actingOf(sender)
  return <R>(work: (tx: Tx) => Promise<R>) => withContext(platform.databases[pool], context(sender), work)
}

interface Keeping {
  readonly id: string
  readonly mostLines: number
  readonly inContext: ReturnType<typeof keeping>
}

/** Keeps the parts of a body as they come, and says what they are together. */
async function keptParts({ platform, request, sender }: Sending, { id, mostLines, inContext }: Keeping) {
  const { partnerId } = sender
  const seen = bytesSeen(mostLines)
  let number = 0
  const keep = async (bytes: Buffer) => {
    const part = { partnerId, fileId: id, number, bytes: new Uint8Array(bytes), keptAt: platform.now() }
    await inContext((tx) => insertFilePart(tx, part))
    number += 1
  }
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of piecesOf(request.body as AsyncIterable<Buffer>)) {
    seen.add(piece)
    waiting.push(piece)
    length += piece.length
    if (length < PART_BYTES) continue
    const all = Buffer.concat(waiting)
    let from = 0
    for (; all.length - from >= PART_BYTES; from += PART_BYTES) await keep(all.subarray(from, from + PART_BYTES))
    waiting = [all.subarray(from)]
    length = all.length - from
  }
  if (length > 0) await keep(Buffer.concat(waiting))
  return seen.told()
}

/** The pieces of a body; one that is cut, or stalls until the server hangs up (10 s), is a Problem. */
async function* piecesOf(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]()
  for (let next = await pieces.next().catch(cut); next.done !== true; next = await pieces.next().catch(cut))
    yield next.value
}

function cut(cause: unknown): never {
  const detail = 'L’envoi du fichier a été coupé. Rien n’est enregistré : recommencez.'
  throw new Problem('input.malformed', { detail }, { cause })
}

const LINE_FEED = 0x0a

const tooLarge = (why: string) => new Problem('input.too_large', { detail: `${why} Rien n’est enregistré.` })

/** Counts bytes as they come: their fingerprint, their lines, whether they are UTF-8. */
function bytesSeen(mostLines: number) {
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
