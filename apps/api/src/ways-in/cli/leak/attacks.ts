import { randomUUID } from 'node:crypto'
import { NamedPersons } from './persons.ts'
import { type ApplicationFile, askToken, type Program, proofKey, proofOf, send, startProgram } from './program.ts'

/** What came of an attack. */
export interface Outcome {
  /** Distinct persons disclosed. */
  persons: number
  /** Calls made by the thief. */
  calls: number
  /** Seconds before it was stopped; null when it was not. */
  seconds: number | null
}

/**
 * A thief who sees all that a program sends, and has not its key: its token alone, with proofs of another key, what it sent sent again,
 * or to another address, its assertion used again.
 */
export async function stolenCredential(file: ApplicationFile): Promise<Outcome> {
  const program = await startProgram(file)
  const persons = new NamedPersons()
  const { sent } = await program.read('/employments?limit=200')
  const own = await proofKey()
  const { url } = sent
  const forged = await proofOf(own, { method: 'GET', url, token: program.token })
  const attempts = [
    { ...sent },
    { ...sent, dpop: '' },
    { ...sent, dpop: '', authorization: `Bearer ${program.token}` },
    { ...sent, dpop: forged },
    { ...sent, authorization: `Bearer ${program.token}` },
    { ...sent, url: `${file.resource}/declarations?limit=200` },
  ]
  for (const attempt of attempts) await persons.read(await send(attempt))
  const again = await askToken(file, async () => program.assertion, own)
  const { access_token: token } = (await again.json()) as { access_token?: string }
  if (token !== undefined) {
    const dpop = await proofOf(own, { method: 'GET', url, token })
    await persons.read(await send({ url, authorization: `DPoP ${token}`, dpop }))
  }
  return { persons: persons.count, calls: attempts.length + 1, seconds: null }
}

/** After this, a thief who still reads is not stopped. */
const PATIENCE_MS = 60_000

/** A thief who has everything of a partner, its key too: reads as fast as it can all that answers, then what may be elsewhere. */
export async function compromisedPartner(file: ApplicationFile): Promise<Outcome> {
  const start = performance.now()
  const persons = new NamedPersons()
  let calls = 0
  let program: Program | null = await startProgram(file)
  /** Reads, asks for another token when its own is over, and gives up once none is given. */
  const read = async (path: string): Promise<unknown> => {
    if (program === null) return null
    calls += 1
    const { answer } = await program.read(path)
    const body = await persons.read(answer)
    if (answer.status === 401) program = await startProgram(file).catch(() => null)
    return body
  }
  const isStopped = () => program === null || performance.now() - start > PATIENCE_MS
  const found: string[] = []
  for (const list of ['/employments', '/declarations']) {
    for (let cursor: string | null = ''; cursor !== null && !isStopped(); ) {
      const page = (await read(`${list}?limit=200${cursor && `&cursor=${cursor}`}`)) as Page
      found.push(...(page?.rows ?? []).map(addressOf))
      cursor = page?.nextCursor ?? null
    }
  }
  for (const address of found) {
    if (isStopped()) break
    await read(address)
  }
  while (!isStopped()) await read(`/employments/${randomUUID()}/${randomUUID()}`)
  const seconds = program === null ? (performance.now() - start) / 1_000 : null
  return { persons: persons.count, calls, seconds }
}

type Row = Record<'employerId' | 'employmentId' | 'period' | 'id', string | undefined>
type Page = { rows?: Row[]; nextCursor?: string | null } | null

const addressOf = ({ employerId, employmentId, period, id }: Row): string =>
  id === undefined ? `/employments/${employerId}/${employmentId}` : `/declarations/${employerId}/${period}/${id}`
