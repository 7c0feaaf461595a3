import { type Answer, type Application, type Cesu, openCesu, type Waiting } from './cesu.ts'
import { servicePage } from './pages.ts'
import { type Service, services } from './services.ts'

export type { Application } from './cesu.ts'
/** How each service is called in an address. */
export const serviceNames: readonly string[] = services.map(({ name }) => name)

/** What a service remembers of one browser; forgotten when its process stops. */
interface Session {
  waiting: Waiting | null
  grant: string | null
  /** What each list of the page answered; none before it is read. */
  readings: readonly Answer[]
  refused: string | null
}

/** Where a service is, and as what it calls Urssaf. */
export interface Settings {
  application: Application
  /** Its own address, with a slash at its end. */
  home: string
  /** Where the design system is. */
  stylesheet: string
}

/** Browsers that are remembered at most: the oldest is forgotten. */
const SESSIONS = 1_000

/**
 * One service: answers a request with a page or a redirect, and knows nothing of Urssaf but its public address. `./demander`
 * sends the browser to be asked, `./retour` has it back; by POST, `./lire` reads and `./clore` ends.
 */
export function openService(name: string, settings: Settings): (request: Request) => Promise<Response> {
  const service = services.find((one) => one.name === name)
  if (service === undefined) throw new Error(`no service is called ${name}`)
  const sessions = new Map<string, Session>()
  let opened: Promise<Cesu> | undefined
  const cesu = () => {
    opened ??= openCesu(settings.application, `${settings.home}retour`).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return async (request) => {
    const { id, session, isNew } = sessionOf(sessions, request)
    const answer = await answerTo(request, { service, settings, session, cesu: await cesu() })
    if (isNew) {
      const path = new URL(settings.home).pathname
      answer.headers.append('set-cookie', `exemple=${id}; Path=${path}; HttpOnly; SameSite=Lax`)
    }
    return answer
  }
}

interface Answering {
  service: Service
  settings: Settings
  session: Session
  cesu: Cesu
}

async function answerTo(request: Request, { service, settings, session, cesu }: Answering): Promise<Response> {
  const url = new URL(request.url)
  const isSent = request.method === 'POST'
  const act = url.pathname.slice(new URL(settings.home).pathname.length)
  const { purpose } = service
  const home = () => Response.redirect(settings.home, 303)
  session.refused = act === '' ? session.refused : null
  if (act === 'demander') {
    const { url: to, waiting } = await cesu.ask(purpose, service.scopes)
    session.waiting = waiting
    return new Response(null, { status: 303, headers: { location: to } })
  }
  if (act === 'retour' && session.waiting !== null) {
    await welcome(url, { cesu, session })
    return home()
  }
  if (isSent && act === 'lire' && session.grant !== null) {
    session.readings = await readAll(cesu, service, session.grant)
    return home()
  }
  if (isSent && act === 'clore' && session.grant !== null) {
    await cesu.close(purpose, session.grant)
    session.readings = []
    return home()
  }
  if (act !== '') return home()
  const { grant, readings, refused } = session
  const told = grant === null ? [] : await toldOf(cesu, grant)
  const followed = grant === null ? null : await cesu.follow(purpose, grant)
  // A refusal of before says nothing of a grant that is in force again.
  const isStale = followed?.body.status === 'ACTIVE' && readings.some(({ status }) => status === 403)
  const html = servicePage(
    service,
    { grant: followed, readings: isStale ? [] : readings, told, refused },
    settings.stylesheet,
  )
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function welcome(url: URL, { cesu, session }: { cesu: Cesu; session: Session }): Promise<void> {
  const { waiting } = session
  if (waiting === null) return
  session.waiting = null
  try {
    session.grant = await cesu.welcome(url, waiting)
    session.readings = []
  } catch {
    // The words of the standard are for programs: the person did not let it, or was not known.
    session.refused = 'Rien n’a été partagé. Vous pouvez faire la démarche avec vos papiers, ou recommencer.'
  }
}

/** Reads each list of the page, and says of each that it was taken; a refusal is said once. */
async function readAll(cesu: Cesu, service: Service, grant: string): Promise<Answer[]> {
  const readings: Answer[] = []
  for (const { scope } of service.lists) {
    const reading = await cesu.read(grant, { scope, ...askedMonths(service) }).catch(refusedToken)
    if (reading.status !== 200) return [reading]
    const { readingId, answer } = reading.body
    // A hundred records at most are said to be taken in one call.
    const records = Math.min(answer.records.length, 100)
    if (records > 0) await cesu.acknowledge(grant, readingId, records)
    readings.push(reading)
  }
  return readings
}

/** A grant that is over gives no token: the page says so as it says any refusal. */
const refusedToken = (): Answer => ({
  status: 403,
  body: { detail: 'Ce partage n’est plus en cours : rien n’est lu.' },
})

/** What Urssaf has told of a grant, and of what was read under it. */
async function toldOf(cesu: Cesu, grant: string) {
  const { body } = await cesu.events()
  const events: { kind: string; at: string; subjectId: string; about: { grantId?: string; period?: string } }[] =
    body.events ?? []
  return events.filter(({ subjectId, about }) => subjectId === grant || about.grantId === grant)
}

function askedMonths({ months: [first, last], onDay }: Service): Record<string, string> {
  const today = new Date()
  const month = (away: number) =>
    new Date(Date.UTC(today.getFullYear(), today.getMonth() + away, 1)).toISOString().slice(0, 7)
  const day = onDay ? { referenceDay: today.toISOString().slice(0, 10) } : {}
  return { firstMonth: month(first), lastMonth: month(last), ...day }
}

function sessionOf(sessions: Map<string, Session>, request: Request) {
  const held = /(?:^|; )exemple=([\w-]{36})/.exec(request.headers.get('cookie') ?? '')?.[1]
  const known = held === undefined ? undefined : sessions.get(held)
  if (held !== undefined && known !== undefined) return { id: held, session: known, isNew: false }
  const [id, session] = [crypto.randomUUID(), { waiting: null, grant: null, readings: [], refused: null }]
  const oldest = sessions.keys().next().value
  if (sessions.size >= SESSIONS && oldest !== undefined) sessions.delete(oldest)
  sessions.set(id, session)
  return { id, session: session as Session, isNew: true }
}
