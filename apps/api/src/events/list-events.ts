import { EVENT_DAYS, type EventPlace, FIRST_EVENT, listEvents as findEvents, type OrderedEvent } from '@cesu/db'
import { EventKind, SubjectKind } from '@cesu/db/model'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { cursorsOf, pageInput } from '../page.ts'
import { Problem } from '../problem.ts'

/** What an event tells of what it happened to: identifiers, never a name, an amount or a reason. */
const About = z
  .object({
    ...{ reference: z.string(), period: z.string(), version: z.int(), employmentId: z.string(), mandateId: z.string() },
    /** Of an application that ends, or was suspended: instants, ISO 8601. */
    ...{ expiresAt: z.string(), since: z.string() },
    /** Of what a worker lets be read. */
    ...{ grantId: z.string(), grantVersion: z.int(), purpose: z.string(), scope: z.string() },
    /** Of a file that was read. */
    ...{ lines: z.int(), accepted: z.int() },
    /** Of what is said to be wrong. */
    ...{ datum: z.string(), dueDay: z.string(), outcome: z.string(), readingId: z.string() },
  })
  .partial()

/** Where a reader has read up to, and when. */
type Read = readonly [...EventPlace, at: string]

/**
 * What has happened to what is the partner's, in one order for all, from a cursor on: one that reads from where it stopped misses
 * nothing and reads nothing twice. Kept 90 days; a cursor that was not used for as long can have missed some, and says so.
 */
export const listEvents = operation({
  name: 'events.list',
  title: 'Lire ce qui est arrivé depuis un repère',
  permission: 'events.read',
  effect: 'read',
  input: z.strictObject(pageInput),
  expected: { cursor: 'le repère que la lecture d’avant a donné (nextCursor)', limit: 'un nombre de 1 à 200' },
  output: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(EventKind),
        /** Version of what `about` holds, by kind. */
        version: z.int(),
        /** Instant, ISO 8601. */
        at: z.string(),
        subjectKind: z.enum(SubjectKind),
        subjectId: z.string(),
        /** 1, 2, 3… for each subject, in its order. */
        sequence: z.int(),
        employerId: z.string().nullable(),
        about: About,
      }),
    ),
    /** Where to read from next time, were there none this time. */
    nextCursor: z.string(),
    /** True when there are more now. */
    hasMore: z.boolean(),
  }),
  example: {},
  async run({ tx, actor, now, secret }, { cursor, limit }) {
    const { partnerId } = actor
    // The partner's, and not the program's: the next program reads on from where this one stopped.
    const cursors = cursorsOf<Read>(secret, ['events', partnerId])
    const after = cursor ? placeOf(cursors.read(cursor), now) : FIRST_EVENT
    const found = await findEvents(tx, { partnerId, after, limit: limit + 1 })
    const events = found.slice(0, limit)
    const last = events.at(-1)
    const place: EventPlace = last ? [last.xid, last.sequence, last.id] : after
    return {
      events: events.map(eventOutput),
      nextCursor: cursors.write([...place, now.toISOString()]),
      hasMore: found.length > limit,
    }
  },
})

/** Where a cursor reads from; a Problem `cursor.unusable` when what it has not read may be forgotten. */
function placeOf([xid, sequence, id, at]: Read, now: Date): EventPlace {
  if (now.getTime() - Date.parse(at) < EVENT_DAYS * 86_400_000) return [xid, sequence, id]
  throw new Problem('cursor.unusable', {
    detail: `Ce repère a plus de ${EVENT_DAYS} jours : des événements ont pu être oubliés depuis. Lisez vos déclarations, puis les événements depuis le début.`,
  })
}

const eventOutput = ({ createdAt, payload, xid: _xid, ...event }: OrderedEvent) => ({
  ...event,
  at: createdAt.toISOString(),
  about: About.parse(payload),
})
