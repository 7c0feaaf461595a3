import { QuotaKind } from '@cesu/db/model'
import { z } from 'zod'
import { quotaAmount, raiseSpan } from '../quotas/quota-raise.ts'
import { kind } from './definition.ts'

/** A partner asks a quota to be raised for some days. */
export const quotaCase = kind({
  label: 'Relèvement de quota',
  skill: 'PROGRAMS',
  subject: 'QUOTA_RAISE',
  answerDays: 'ANSWER_QUOTA',
  facts: z.object({
    quota: z.enum(QuotaKind),
    /** The usual limit, the one that is asked, and what was used of it when it was. */
    usual: z.int(),
    asked: z.int(),
    used: z.int(),
    /** First and last day, YYYY-MM-DD. */
    fromDay: z.string(),
    untilDay: z.string(),
  }),
  brief: ({ quota, asked }) => `Relèvement : ${quotaAmount(quota, asked)}`,
  sentence: ({ quota, usual, asked, ...days }) =>
    `Relèvement de quota : ${quotaAmount(quota, asked)} au lieu de ${usual.toLocaleString('fr-FR')}, ${raiseSpan(days)} ; l’accorder demande deux agents`,
  month: () => null,
})
