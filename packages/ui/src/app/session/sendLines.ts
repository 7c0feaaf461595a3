import { cutFile } from '../../design/receivedFile.ts'
import { named } from './named.ts'
import { ourHeaders } from './ourFetch.ts'

/** How the sending of a file is followed, and stopped. */
interface Following {
  /** From 0 to 1, as its bytes leave. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** The type that says how lines are written, by the ending of the name. */
const typeOf = ({ name }: File): string => (/\.csv$/i.test(name) ? 'text/csv' : 'application/x-ndjson')

const CUT = cutFile(
  'Le fichier n’est pas parti en entier',
  'La connexion a été coupée. Rien n’est enregistré : renvoyez le même fichier, l’envoi reprend où il en était.',
)

/** How long is waited before a sending that was cut is taken up again, in milliseconds; from the first again once it gets further. */
const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 20_000]

/** What was cut, by the network, by the server that waited too long, or by what is before it: not refused. */
const CUT_STATUSES: readonly unknown[] = [0, 408, 502, 503, 504]

/** The names of the sendings of this page: the same file chosen again is the same sending. */
const names = new Map<string, string>()

function nameOf(to: string, { name, size, lastModified }: File): string {
  const what = [to, name, size, lastModified].join('/')
  const known = names.get(what) ?? crypto.randomUUID()
  names.set(what, known)
  return known
}

/** How much of a sending the server has kept, in bytes. */
type KeptBytes = (name: string) => Promise<number>

/**
 * The way to send files of lines, each to what its lines are of: their bytes as they leave, which `fetch` does not tell. Cut, a sending is
 * taken up again from what the server has kept. Gives what the server answers; rejects with its refusal, as the other calls do.
 */
export const linesOf =
  (address: string, keptBytes: KeptBytes) =>
  async (to: string, file: File, following: Following): Promise<unknown> => {
    const name = nameOf(to, file)
    let [from, cuts] = [0, 0]
    for (;;) {
      try {
        const kept = await keptBytes(name)
        if (kept > from) cuts = 0
        from = kept
        return await sendFrom(`${address}/${to}`, file, { ...following, name, from })
      } catch (error) {
        const wait = WAITS_MS[cuts]
        if (following.signal.aborted || !isCut(error) || wait === undefined) throw error
        await new Promise((done) => setTimeout(done, wait))
        cuts += 1
      }
    }
  }

const isCut = (error: unknown): boolean =>
  CUT_STATUSES.includes((error as { data?: { httpStatus?: number } }).data?.httpStatus ?? 0)

/** Sends the bytes of a file from one of them on. */
const sendFrom = (
  address: string,
  file: File,
  { name, from, onProgress, signal }: Following & { name: string; from: number },
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const refuse = (problem: unknown) =>
      reject(Object.assign(new Error('file refused'), { data: { problem, httpStatus: request.status } }))
    request.open('POST', address)
    const headers = {
      'content-type': typeOf(file),
      ...named(file),
      'cesu-upload': name,
      'cesu-upload-from': String(from),
    }
    for (const [header, value] of Object.entries({ ...ourHeaders(), ...headers }))
      request.setRequestHeader(header, value)
    request.responseType = 'json'
    onProgress(from / Math.max(1, file.size))
    request.upload.onprogress = ({ loaded }) => onProgress((from + loaded) / Math.max(1, file.size))
    request.onload = () => (request.status < 300 ? resolve(request.response) : refuse(request.response ?? undefined))
    request.onerror = () => refuse(CUT)
    request.onabort = () => refuse(CUT)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file.slice(from))
  })
