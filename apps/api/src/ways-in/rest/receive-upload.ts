import { countUploads, dropFileParts, findReceivedFile, newId, type Tx, withContext } from '@cesu/db'
import type { FileFormat, ReceivedFile } from '@cesu/db/model'
import { z } from 'zod'
import { actingOf, type PartnerActor } from '../../actor.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import { requireOpen } from '../../cut.ts'
import type { FileKind } from '../../file-kind.ts'
import { perform, requirePermission } from '../../perform.ts'
import { Problem } from '../../problem.ts'
import type { ReceivedFileInput } from '../../receive-file.ts'
import { uploadId, uploadsSince } from '../../upload.ts'
import { stillCalls } from '../oauth/still-calls.ts'
import { keepParts } from './keep-parts.ts'
import type { Asked, Serve } from './route.ts'

/** How a file may be written, by the type that a request says. */
const formats: Readonly<Record<string, FileFormat>> = { 'application/x-ndjson': 'NDJSON', 'text/csv': 'CSV' }

/** The types that a file of lines may be of. */
export const lineTypes = Object.keys(formats)

/** Files that one process receives at once: two parts or so of each are in memory. */
const MOST_AT_ONCE = 32

/** Sendings of one partner that were cut, or are under way, and may be taken up again. */
const MOST_UPLOADS = 40

let received = 0

/** What its lines are of, and how long it may be. */
type UploadKind = Pick<FileKind, 'kind' | 'mostLines' | 'mostBytes'>

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
  (kind: UploadKind): Serve =>
  (asked) => {
    const sender = asked.actor as ApiClient
    return receiveLines(kind, { ...asked, sender, stillMay: () => stillCalls(asked.platform, sender) })
  }

/**
 * How a file of lines comes in: its bytes are kept part by part as they come, in transactions of their own, and never whole in memory; then
 * the operation makes them a file, or knows them. A sending that has a name (`Cesu-Upload`) and is cut is sent on from what was kept
 * (`Cesu-Upload-From`), until a job forgets it; what has none is let go. Sent twice at once, it is the same file: whole parts never change.
 */
export async function receiveLines(kind: UploadKind, sending: Sending) {
  const { platform, operation, sender, request } = sending
  requirePermission(operation, sender)
  if (operation.cutBy) await requireOpen(platform, sender, operation.cutBy)
  const upload = await uploadOf(kind, sending)
  if (received >= MOST_AT_ONCE) throw new Problem('platform.busy')
  received += 1
  const { key } = upload
  const inContext = keeping(sending)
  try {
    const told = upload.whole ?? {
      ...(await keepParts(request.raw, { ...upload, bounds: kind, now: platform.now, inContext })),
      format: formats[(request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'NDJSON',
    }
    if (!(await sending.stillMay())) throw new Problem('token.refused')
    return await kept(sending, { id: key.id, ...told })
  } catch (error) {
    if (!upload.isNamed) await inContext((tx) => dropFileParts(tx, key)).catch(() => undefined)
    throw error
  } finally {
    received -= 1
  }
}

/** What is told of a file, its parts being kept. */
type FileTold = z.input<typeof ReceivedFileInput>

/** Makes the parts that are kept a file. */
async function kept({ platform, operation, sender, reply, warn, name }: Sending, told: FileTold) {
  const { id, format, encoding, sha256, size } = told
  const value = { id, name: name ?? null, format, encoding, sha256, size } satisfies FileTold
  const asked = { actor: sender as never, value, key: newId(), warn }
  const answer = (await perform(platform, operation, asked)) as { address: string }
  reply.header('location', answer.address)
  return answer
}

/** Transactions of who sends. */
function keeping({ platform, sender }: Sending) {
  const { pool, context } = actingOf(sender)
  return <R>(work: (tx: Tx) => Promise<R>) => withContext(platform.databases[pool], context(sender), work)
}

const Name = z.uuid().toLowerCase().nullable()

/** A sending: under what its parts are kept, the byte that it begins with; and the file, where only its answer had been cut. */
interface Upload {
  readonly key: { readonly partnerId: string; readonly id: string }
  readonly isNamed: boolean
  readonly from: number
  readonly whole: ReceivedFile | null
}

async function uploadOf({ kind }: UploadKind, sending: Sending): Promise<Upload> {
  const { partnerId } = sending.sender
  const { headers } = sending.request
  const unnamed = { key: { partnerId, id: newId() }, isNamed: false, from: 0, whole: null }
  const name = Name.safeParse(headers['cesu-upload'] ?? null)
  if (!name.success) throw new Problem('input.malformed', { detail: 'L’en-tête Cesu-Upload n’est pas un UUID.' })
  if (name.data === null) return unnamed
  const key = { partnerId, id: uploadId(partnerId, name.data) }
  const from = Number(headers['cesu-upload-from'] ?? 0)
  const since = uploadsSince(sending.platform.now())
  const inContext = keeping(sending)
  const whole = await inContext((tx) => findReceivedFile(tx, key))
  // Begun again, it is read again: its bytes may be others.
  if (whole !== null && (from === 0 || whole.kind !== kind)) return unnamed
  if (whole === null && (await inContext((tx) => countUploads(tx, { partnerId, since }))) > MOST_UPLOADS)
    throw new Problem('file.too_many')
  return { key, isNamed: true, from, whole }
}
