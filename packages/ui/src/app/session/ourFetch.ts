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
