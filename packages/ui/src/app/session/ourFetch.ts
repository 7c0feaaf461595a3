import { noteWarning } from './warning.ts'

/** One request to our server: cookies of the session, and what it warns of is kept for the frame. */
export async function ourFetch(input: RequestInfo | URL | string, init?: object): Promise<Response> {
  const response = await fetch(input, { ...init, credentials: 'same-origin' })
  noteWarning(response)
  return response
}

/** Asks our server something in JSON, for instance the file of a list; names stay in the body, out of every address. */
export const postJson = (address: string, body: unknown, signal: AbortSignal): Promise<Response> =>
  ourFetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
