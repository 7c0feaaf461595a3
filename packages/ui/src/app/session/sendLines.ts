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

const CUT = cutFile('Le fichier n’est pas parti', 'La connexion a été coupée. Rien n’est enregistré : recommencez.')

/**
 * The way to send files of lines, each to what its lines are of: their bytes as they leave, which `fetch` does not tell. Gives what the
 * server answers; rejects with its refusal, as the other calls do.
 */
export const linesOf =
  (address: string) =>
  (to: string, file: File, { onProgress, signal }: Following): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      const refuse = (problem: unknown) =>
        reject(Object.assign(new Error('file refused'), { data: { problem, httpStatus: request.status } }))
      request.open('POST', `${address}/${to}`)
      const headers = { ...ourHeaders(), 'content-type': typeOf(file), ...named(file) }
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      request.responseType = 'json'
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
      request.onload = () => (request.status < 300 ? resolve(request.response) : refuse(request.response ?? undefined))
      request.onerror = () => refuse(CUT)
      request.onabort = () => refuse(CUT)
      signal.addEventListener('abort', () => request.abort(), { once: true })
      request.send(file)
    })
