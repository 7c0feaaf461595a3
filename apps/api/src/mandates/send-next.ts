import { type DueMessage, settleMessage, type Tx, takeDueMessage } from '@cesu/db'
import { AddressRefused, type Mailing } from '../platform/mail.ts'
import { readMessage } from './read-message.ts'

/** Tries before a message is given up, over some three days. */
const MOST_TRIES = 12

/** Minutes before the next try: 1, 2, 4… up to twelve hours. */
const waitOf = (tries: number): number => Math.min(2 ** (tries - 1), 720)

/**
 * Sends the message that is due first, in the transaction that holds it: of two processes one sends it, and one that is cut sends it
 * again. False when none is due, or no server is given: messages wait. A demonstration without a server sends nothing, and says it left.
 */
export async function sendNext(tx: Tx, mailing: Mailing, now: Date): Promise<boolean> {
  if (mailing.send === null && !mailing.demo) return false
  const due = await takeDueMessage(tx, now)
  if (due === null) return false
  await settleMessage(tx, due.id, await outcomeOf(due, mailing, now))
  return true
}

async function outcomeOf(due: DueMessage, mailing: Mailing, now: Date) {
  const attempts = due.attempts + 1
  // Its link was replaced, or its request is over: nobody is to have it.
  if (!due.isOfUse) return { attempts, failedAt: now }
  try {
    await mailing.send?.(readMessage(due, mailing))
    return { attempts, sentAt: now }
  } catch (error) {
    if (error instanceof AddressRefused || attempts >= MOST_TRIES) return { attempts, failedAt: now }
    return { attempts, dueAt: new Date(now.getTime() + waitOf(attempts) * 60_000) }
  }
}
