import { type Told, tellNobody } from '@cesu/db'
import { EventKind, MessageKind } from '@cesu/db/model'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { wordsOfMessage } from '../mandates/read-message.ts'
import { operation } from '../operation.ts'
import { decideCase } from './decide-case.ts'

type Sent = { kind: MessageKind; count: number; hasEmail: boolean; subject: string; text: string }

/**
 * Whom a decision would tell, and the very words: the decision is taken as it would be, what it writes is read as what sends it reads it,
 * and all is taken back. Refused as the decision would be.
 */
export const previewDecision = operation({
  name: 'cases.preview',
  title: 'Voir qui sera prévenu d’une décision, et ce qui lui sera écrit',
  permission: 'cases.handle',
  effect: 'read',
  input: decideCase.input,
  output: z.object({
    /** True when nothing leaves yet: another agent must agree first. */
    awaitsSecond: z.boolean(),
    messages: z.array(
      z.object({
        kind: z.enum(MessageKind),
        /** How many persons it goes to. */
        count: z.int(),
        /** Whether it leaves by e-mail; by post otherwise. */
        hasEmail: z.boolean(),
        subject: z.string(),
        text: z.string(),
      }),
    ),
    /** What the programs of the partner read. */
    events: z.array(z.enum(EventKind)),
  }),
  example: { id: documented.case, version: 0, outcome: 'NO_CHANGE', reason: 'L’identité est établie.' },
  async run(call, decision) {
    const { tx, now } = call
    const { done, told } = await tellNobody(tx, now, () => decideCase.run({ ...call }, decision))
    return { awaitsSecond: done.awaitsSecond, messages: written(call, told), events: told.events }
  },
})

/** Each message as it is sent, once for all those who receive the same words. */
function written({ secret, publicUrl }: Call<'AGENT', 'read'>, { messages }: Told): Sent[] {
  const sent = new Map<string, Sent>()
  for (const { kind, hasEmail, ...message } of messages) {
    // A link that is somebody's alone is for them to read.
    const { subject, text } = wordsOfMessage(
      { ...message, kind, linkNumber: null },
      { secret, publicUrl: publicUrl ?? '' },
    )
    const key = JSON.stringify([kind, hasEmail, subject, text])
    sent.set(key, { kind, hasEmail, subject, text, count: (sent.get(key)?.count ?? 0) + 1 })
  }
  return [...sent.values()]
}
