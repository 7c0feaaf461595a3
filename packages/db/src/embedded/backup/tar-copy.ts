import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import type { CopiedFile } from './manifest.ts'

/** A tar being written. */
export interface TarCopy {
  folder: (name: string) => Promise<void>
  text: (name: string, content: string) => Promise<void>
  /** Copies a file as it is found, to the length that it has when it is opened; false when it is gone. */
  file: (name: string, path: string) => Promise<boolean>
  /** What was copied so far. */
  copied: readonly CopiedFile[]
  /** Ends the tar, which is on the disk once it resolves. */
  end: () => Promise<void>
  /** Gives up: what is written so far is no tar. */
  abandon: () => void
}

/** How much of a file is read at once, in bytes. */
const PIECE = 1 << 20

/** Writes a tar at a path that nothing holds, which its owner alone reads: it holds secrets. */
export async function tarCopy(path: string): Promise<TarCopy> {
  const place = await open(path, 'wx', 0o600)
  const tar = pack()
  const written = pipeline(tar, place.createWriteStream({ flush: true }))
  // Whoever writes awaits `written` by each entry: its failure is theirs.
  written.catch(() => undefined)
  const copied: CopiedFile[] = []
  const entry = async (name: string, bytes: number, pieces: AsyncIterable<Buffer>): Promise<void> => {
    const digest = createHash('sha256')
    const hashed = async function* () {
      for await (const piece of pieces) {
        digest.update(piece)
        yield piece
      }
    }
    const into = tar.entry({ name, size: bytes, mode: 0o600 })
    await Promise.race([pipeline(Readable.from(hashed(), { objectMode: false }), into), written])
    copied.push({ name, bytes, sha256: digest.digest('hex') })
  }
  return {
    copied,
    folder: async (name) => void tar.entry({ name, type: 'directory', mode: 0o700 }),
    text: (name, content) => {
      const bytes = Buffer.from(content)
      return entry(name, bytes.length, once(bytes))
    },
    file: async (name, path) => {
      const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (handle === null) return false
      try {
        const { size } = await handle.stat()
        await entry(name, size, exactly(handle, size))
        return true
      } finally {
        await handle.close()
      }
    },
    end: async () => {
      tar.finalize()
      await written
    },
    abandon: () => tar.destroy(),
  }
}

async function* once(bytes: Buffer) {
  yield bytes
}

/** So many bytes of a file that others write: one that was cut meanwhile is filled with zeros, as its journal cuts it again. */
async function* exactly(handle: Awaited<ReturnType<typeof open>>, bytes: number) {
  for (let left = bytes; left > 0; ) {
    const piece = Buffer.alloc(Math.min(PIECE, left))
    const { bytesRead } = await handle.read(piece, 0, piece.length, bytes - left)
    const found = bytesRead === 0 ? piece : piece.subarray(0, bytesRead)
    left -= found.length
    yield found
  }
}
