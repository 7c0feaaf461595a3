import { named } from './named.ts'
import { ourFetch } from './ourFetch.ts'

/**
 * The way to ask whole lists as files, each by the last part of its address; what is asked stays in the body, so that names
 * are out of every address.
 */
export const exportsOf =
  <List extends string>(address: string) =>
  (list: List) =>
  (question: unknown, signal: AbortSignal): Promise<Response> =>
    post(`${address}/${list}`, question, { signal })

/** The way to ask documents, each by the last part of its address: one is issued once, however often it is asked. */
export const documentsOf =
  <Name extends string>(address: string) =>
  (name: Name, question: unknown): Promise<Response> =>
    post(`${address}/${name}`, question, { headers: { 'idempotency-key': crypto.randomUUID() } })

/** The way to send files to a thing, each once for its key, its bytes as they are; and to ask one back. */
export const filesOf = (address: string) => ({
  send: (to: string, file: File, key: string): Promise<Response> =>
    ourFetch(`${address}/${to}`, {
      method: 'POST',
      headers: { 'idempotency-key': key, 'content-type': 'application/octet-stream', ...named(file) },
      body: file,
    }),
  take: (id: string): Promise<Response> => post(address, { id }, {}),
})

const post = (
  address: string,
  question: unknown,
  { headers, signal = null }: Pick<RequestInit, 'headers' | 'signal'>,
) =>
  ourFetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal,
  })
