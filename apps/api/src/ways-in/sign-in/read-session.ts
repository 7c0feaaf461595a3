import { type Tx, touchSession, withContext } from '@cesu/db'
import type { FastifyRequest } from 'fastify'
import { type ActorOf, actingOf, doorOfKind, type SignedInKind } from '../../actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { IDLE_MINUTES } from '../../sessions/idle-minutes.ts'
import { tokenHash } from '../../tokens.ts'
import { readSessionToken } from './session-cookie.ts'

/** Where a page says for whom it was opened: the id of the person whose name it shows. */
const PAGE_OF = 'cesu-page-of'

/**
 * Who is signed in to the application of a kind of actor, by the cookie of the request; null when nobody is. A Problem
 * `session.another` when the page was opened for somebody else: what one person decided is not done under another's name.
 */
export const whoIsSignedIn = <K extends SignedInKind>(platform: Platform, request: FastifyRequest, kind: K) =>
  whoIs(platform, request, { kind, marks: true })

/** The same for a page that is only open, which does not keep its session alive. */
export const whoIsStillSignedIn = <K extends SignedInKind>(platform: Platform, request: FastifyRequest, kind: K) =>
  whoIs(platform, request, { kind, marks: false })

async function whoIs<K extends SignedInKind>(
  { databases, now }: Platform,
  request: FastifyRequest,
  { kind, marks }: { kind: K; marks: boolean },
): Promise<ActorOf<K> | null> {
  const token = readSessionToken(request, kind)
  if (token === null) return null
  const actor = await withContext(databases.door, { kind: 'door' }, (tx) =>
    readSession(tx, { kind, token, now: now(), marks }),
  )
  const expected = request.headers[PAGE_OF]
  if (actor !== null && expected !== undefined && expected !== pageOf(actor)) throw new Problem('session.another')
  return actor
}

/** What a page says: who it is opened for, or under which representation. */
const pageOf = (actor: ActorOf<SignedInKind>): string => actingOf(actor).within?.(actor) ?? actor.id

/** The active person behind a live session, marked as used now; null when the session is closed. */
export async function readSession<K extends SignedInKind>(
  tx: Tx,
  { kind, token, now, marks = true }: { kind: K; token: string; now: Date; marks?: boolean },
): Promise<ActorOf<K> | null> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000)
  const session = await touchSession(tx, { tokenHash: tokenHash(token), actorKind: kind, now, idleSince, marks })
  const found =
    session === null ? null : await doorOfKind(kind).ofId(tx, session.actorId, { ...session, hash: tokenHash(token) })
  return found?.active ? found.actor : null
}
