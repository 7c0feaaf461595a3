import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract, type Header } from 'tar-stream'
import { OperatorError } from '../../connection/operator-error.ts'
import { type Account, postgresAccount } from '../account.ts'
import { prepareFolder } from '../cluster.ts'
import { claim } from '../owner.ts'
import { CLUSTER } from '../running.ts'
import { BESIDE, type CopiedFile, MANIFEST, type Manifest, parseManifest } from './manifest.ts'

/** A backup that was put back. */
export interface Restored {
  files: number
  bytes: number
  /** Whatever was acknowledged before this instant is there. */
  until: Date
}

/**
 * Puts a backup back into a folder of data that is empty, or not there. All is written aside and compared with its inventory, then
 * put in place at once: the next start ends the recovery.
 * Throws an {@link OperatorError} when the folder is in use or holds something, or when the file is no backup, or not whole.
 */
export async function restoreEmbedded({ dataDir, from }: { dataDir: string; from: string }): Promise<Restored> {
  if (!existsSync(from)) throw new OperatorError(`Le fichier ${from} n’existe pas.`)
  const folder = resolve(dataDir)
  const account = postgresAccount()
  prepareFolder(join(folder, CLUSTER), account)
  const release = claim(join(folder, CLUSTER))
  const draft = join(folder, 'restoring')
  try {
    const held = (await readdir(folder)).filter((name) => name !== `${CLUSTER}.owner`)
    if (held.length > 0) {
      throw new OperatorError(
        `Le dossier ${dataDir} n’est pas vide : rien n’y est écrit. Donnez par DATA_DIR un dossier vide, ou qui n’existe pas.`,
      )
    }
    await mkdir(draft, { mode: 0o700 })
    const manifest = await unpack(from, { draft, account })
    for (const name of [...BESIDE, CLUSTER]) {
      if (existsSync(join(draft, name))) await rename(join(draft, name), join(folder, name))
    }
    const { files, until } = manifest
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), until: new Date(until) }
  } finally {
    await rm(draft, { recursive: true, force: true })
    release()
  }
}

/** An entry of the tar: to be read to its end before the next one. */
type Entry = AsyncIterable<Buffer> & { header: Header }

interface Aside {
  draft: string
  account: Account | null
}

/** Writes what the tar holds aside; what is not exactly its inventory is refused. */
async function unpack(from: string, aside: Aside): Promise<Manifest> {
  const reading = extract()
  const read = pipeline(createReadStream(from), reading)
  read.catch(() => undefined)
  const found: CopiedFile[] = []
  let manifest: Manifest | null = null
  try {
    for await (const entry of reading as AsyncIterable<Entry>) {
      const { name } = entry.header
      if (name === MANIFEST) manifest = parseManifest(await textOf(entry))
      else if (manifest === null && isOurs(entry)) found.push(...(await put(entry, aside)))
      else throw new OperatorError(`Ce fichier n’est pas une sauvegarde de cette plateforme : il contient ${name}.`)
    }
    await read
  } catch (cause) {
    if (cause instanceof OperatorError || (cause as NodeJS.ErrnoException).code?.startsWith('E')) throw cause
    throw notWhole(cause)
  }
  if (manifest === null || JSON.stringify(manifest.files) !== JSON.stringify(found)) throw notWhole()
  const version = await readFile(join(aside.draft, CLUSTER, 'PG_VERSION'), 'utf8')
  if (version.trim() !== manifest.postgres) throw notWhole()
  return manifest
}

const notWhole = (cause?: unknown) =>
  new OperatorError('Cette sauvegarde est coupée ou abîmée : rien n’est restauré. Reprenez-en une copie intacte.', {
    cause,
  })

/** A file or a folder of a cluster, or one that stands beside it; never a link, nor a way out of the folder. */
function isOurs({ header: { name, type } }: Entry): boolean {
  const steps = name.replace(/\/$/, '').split('/')
  const isInside = steps.every((step) => /^[\w.-]+$/.test(step) && !/^\.+$/.test(step))
  const isKnown = steps[0] === CLUSTER || (BESIDE as readonly string[]).includes(name)
  return isInside && isKnown && (type === 'file' || type === 'directory')
}

async function textOf(entry: Entry): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of entry) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** Puts one entry in its place; what was written, nothing for a folder. */
async function put(entry: Entry, { draft, account }: Aside): Promise<CopiedFile[]> {
  const { name, type, size } = entry.header
  const path = join(draft, name)
  const isOfCluster = name.startsWith(CLUSTER) && !(BESIDE as readonly string[]).includes(name)
  const own = async () => {
    if (account !== null && isOfCluster) await chown(path, account.uid, account.gid)
  }
  if (type === 'directory') {
    await textOf(entry)
    await mkdir(path, { recursive: true, mode: 0o700 })
    await own()
    return []
  }
  if (!existsSync(dirname(path))) throw notWhole()
  const digest = createHash('sha256')
  const hashed = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      digest.update(piece)
      yield piece
    }
  }
  await pipeline(entry, hashed, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  await own()
  return [{ name, bytes: size, sha256: digest.digest('hex') }]
}
