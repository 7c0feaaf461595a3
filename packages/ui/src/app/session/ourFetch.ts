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
    ourFetch(`${address}/${list}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    })
