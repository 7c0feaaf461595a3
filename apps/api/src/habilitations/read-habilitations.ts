import { listAuthorizationRequests, listAuthorizations, readAnswerTime } from '@cesu/db'
import { ANSWER_TIME_DAYS, askableScopes, meanAnswerDays } from '@cesu/domain/habilitations'
import { Scope } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { HeldOutput, heldOutput, RequestOutput, requestOutput } from './request-output.ts'

/** What a partner has, what it asked, and how long Urssaf takes to answer: a few dozen rows, whole. */
export const readHabilitations = operation({
  name: 'habilitations.read',
  title: 'Lire ses habilitations et ses demandes',
  permission: 'habilitations.ask',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    held: z.array(HeldOutput),
    /** The newest first, fifty at most. */
    requests: z.array(RequestOutput),
    /** What this partner may ask. */
    askable: z.array(z.enum(Scope)),
    /** Mean days of the answers of the last ninety days; null when they are too few to say. */
    answerDays: z.int().nullable(),
  }),
  example: undefined,
  async run({ tx, actor, now, today }) {
    const { partnerId, partner } = actor
    const held = await listAuthorizations(tx, partnerId)
    const requests = await listAuthorizationRequests(tx, partnerId)
    const since = new Date(now.getTime() - ANSWER_TIME_DAYS * 86_400_000)
    return {
      held: held.map((one) => heldOutput(one, today)),
      requests: requests.map(requestOutput),
      askable: askableScopes(partner.kind),
      answerDays: meanAnswerDays(await readAnswerTime(tx, since)),
    }
  },
})
