import { insertAuditEntries, type Prisma, type TracedAct, type Tx } from '@cesu/db'
import type { ActorKind } from '@cesu/db/model'
import { type Event, type EventDefinition, events } from '@cesu/domain/events'

/** Who is said to have done it: an actor, or the platform by itself. */
export interface Author {
  readonly kind: ActorKind
  readonly id: string | null
  readonly name: string
  readonly partnerId?: string
}

/** The platform when it acts by itself. */
export const automaticCheck: Author = { kind: 'SYSTEM', id: null, name: 'Contrôle automatique' }

/** Whoever has the link of a request, and did not say who they are. */
export const linkBearer: Author = { kind: 'SYSTEM', id: null, name: 'Porteur du lien' }

/** What has happened, and whom it concerns. */
export type Happening = Event & {
  /** The author, when it is not who calls. */
  readonly by?: Author
  /** The partner concerned; the author's own unless told. */
  readonly partnerId?: string | null
  readonly employerId?: string | null
}

/**
 * Records what has happened, in the transaction that makes it true: the entry of the trail, and the message that the
 * catalogue says is sent. The one way to.
 */
export const record = (call: Recording, happening: Happening): Promise<void> => recordAll(call, [happening])

/** The same, of many things that have happened at once: one statement. */
export async function recordAll({ tx, now, actor }: Recording, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length > 0)
    await insertAuditEntries(
      tx,
      happenings.map((happening) => entryOf(happening, now, actor)),
    )
}

/** Where it is recorded, when, and who has called. */
interface Recording {
  readonly tx: Tx
  readonly now: Date
  readonly actor: Author
}

function entryOf(
  { kind, subjectId, payload, by, partnerId, employerId = null, ...open }: Happening,
  now: Date,
  actor: Author,
): TracedAct {
  const { subject, version, tells }: EventDefinition = events[kind]
  const subjectKind = subject ?? open.subjectKind
  if (subjectKind === undefined) throw new Error(`${kind} does not say what it happened to`)
  const author = by ?? actor
  const concerned = partnerId === undefined ? (author.partnerId ?? null) : partnerId
  const happened = { kind, version, subjectKind, subjectId, employerId, payload: payload as Prisma.InputJsonObject }
  const who = { actorKind: author.kind, actorId: author.id, actorName: author.name }
  const told =
    tells === null || concerned === null
      ? null
      : {
          ...{ ...happened, payload: without(payload, tells.withholds ?? []) as Prisma.InputJsonObject },
          ...{ partnerId: concerned, sequence: tells.sequence(payload), createdAt: now },
        }
  return { entry: { ...happened, ...who, partnerId: concerned, at: now }, told }
}

const without = (payload: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)))
