import { noteHeard } from './idle.ts'
import { noteWarning } from './warning.ts'

let person: string | null = null

/** From now on each request says for whom the page was opened: the server does nothing under another name. */
export const openedFor = (id: string): void => {
  person = id
}

/** What each request to our server says of itself: an id of its own, under which its logs tell of it, and for whom the page was opened. */
export const ourHeaders = (): Record<string, string> => ({
  'x-request-id': crypto.randomUUID(),
  ...(person && { 'cesu-page-of': person }),
})

/**
 * One request to our server: cookies of the session, an id of its own, under which its logs tell of it, and what it warns of is
 * kept for the frame. Rejects with the error of `fetch`, which then bears that id (`requestId`).
 */
export async function ourFetch(input: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> {
  const own = ourHeaders()
  const requestId = own['x-request-id']
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' }).catch((error: Error) => {
    throw Object.assign(error, { requestId })
  })
  noteWarning(response)
  if (person && response.status !== 401) noteHeard()
  return response
}
