import { noteHeard } from './idle.ts'
import { noteWarning } from './warning.ts'

let person: string | null = null

/** From now on each request says for whom the page was opened: the server does nothing under another name. */
export const openedFor = (id: string): void => {
  person = id
}

/** One request to our server: cookies of the session, and what it warns of is kept for the frame. */
export async function ourFetch(input: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (person !== null) headers.set('cesu-page-of', person)
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' })
  noteWarning(response)
  if (person !== null && response.status !== 401) noteHeard()
  return response
}

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
