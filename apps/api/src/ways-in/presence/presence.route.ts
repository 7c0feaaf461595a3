import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import { attendCase, BEAT_MS } from '../../cases/attend-case.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { whoIsStillSignedIn } from '../sign-in/read-session.ts'

/** Pages that one agent has open at once on one process; another one waits until a page is closed. */
const MOST_STREAMS = 10

const PATH = `/presence/${doors.AGENT.door}/:id`

/** Where a page listens. */
export const presenceAddress = `GET ${PATH}`

/**
 * GET /presence/backoffice/<case>: server-sent events of who has the case open, as long as the page listens; each beat says that who
 * listens is there. Nothing of it keeps a session alive: once it ends, so does the stream. What is refused before the first event is a
 * problem, after which a browser does not ask again by itself.
 */
export async function presenceRoute(app: FastifyInstance, platform: Platform): Promise<void> {
  const open = new Map<string, number>()
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  app.get(PATH, { compress: false }, async (request, reply) => {
    const listener = (await whoIsStillSignedIn(platform, request, 'AGENT'))?.id ?? ''
    const count = open.get(listener) ?? 0
    if (count >= MOST_STREAMS) throw new Problem('platform.busy')
    // Counted before anything is waited for, until the page leaves, whatever the answer.
    open.set(listener, count + 1)
    const leaving = new AbortController()
    reply.raw.once('close', () => {
      leaving.abort()
      const left = (open.get(listener) ?? 1) - 1
      if (left === 0) open.delete(listener)
      else open.set(listener, left)
    })
    const next = () => beat(platform, request)
    const events = eventsFrom(await next(), next, AbortSignal.any([leaving.signal, stopping.signal]))
    return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(Readable.from(events))
  })
}

/** One beat, for whoever is signed in now. */
function beat(platform: Platform, request: FastifyRequest) {
  const actor = whoIsStillSignedIn(platform, request, 'AGENT').then((found) => found ?? anyone)
  return perform(platform, attendCase, { actor: actor as never, value: request.params })
}

type Beat = Awaited<ReturnType<typeof beat>>

/** What changed, as it changes, with a word now and then that keeps the way open; ends when a beat is refused, or the server stops. */
async function* eventsFrom(first: Beat, next: () => Promise<Beat>, signal: AbortSignal): AsyncGenerator<string> {
  let said = ''
  for (let now = first; ; ) {
    const text = JSON.stringify(now)
    yield text === said ? ':\n\n' : `data: ${text}\n\n`
    said = text
    try {
      await wait(BEAT_MS, undefined, { signal })
      now = await next()
    } catch {
      return
    }
  }
}
