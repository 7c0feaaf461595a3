import { Zip, ZipDeflate } from 'fflate'

/** A file to put in an archive; its content is read when its turn comes. */
export interface ArchivedFile {
  /** ASCII. */
  name: string
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
}

/** The files as a ZIP, made as it is read: nothing but the piece under way is in memory, and a reader who stops, stops it. */
export async function* zipOf(files: AsyncIterable<ArchivedFile>, at: Date): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  for await (const { name, content } of files) {
    const file = Object.assign(new ZipDeflate(name), { mtime: at })
    zip.add(file)
    for await (const piece of content) {
      file.push(Buffer.from(piece))
      yield* made.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
