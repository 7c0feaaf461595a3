import type { Tx } from '../connection/client.ts'
import type { EventKind, Message, MessageKind } from '../model.ts'

/** Whom some work tells: the messages that it writes to persons, and the events that the programs of a partner read. */
export interface Told {
  messages: (Pick<Message, 'requestId' | 'linkNumber' | 'facts'> & { kind: MessageKind; hasEmail: boolean })[]
  events: EventKind[]
}

interface ToldRow extends Pick<Message, 'requestId' | 'linkNumber' | 'facts'> {
  message: MessageKind | null
  event: EventKind | null
  hasEmail: boolean
}

/**
 * Does some work, reads whom it would tell, and takes all of it back: what it throws is thrown. What is told is what the work wrote since
 * `now`, by whichever statement or trigger.
 */
export async function tellNobody<R>(tx: Tx, now: Date, work: () => Promise<R>): Promise<{ done: R; told: Told }> {
  await tx.$executeRaw`SAVEPOINT told_nobody`
  try {
    const done = await work()
    const rows = await tx.$queryRaw<ToldRow[]>`
      SELECT t.message::text AS message, t.event::text AS event, t.request_id AS "requestId", t.link_number AS "linkNumber",
        t.has_email AS "hasEmail", t.facts
      FROM told_under_way(${now}) t`
    return {
      done,
      told: {
        messages: rows.flatMap(({ message, event: _, ...row }) =>
          message === null ? [] : [{ ...row, kind: message }],
        ),
        events: rows.flatMap(({ event }) => event ?? []),
      },
    }
  } finally {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT told_nobody`
  }
}
