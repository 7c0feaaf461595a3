import { QuotaKind, QuotaRaiseStatus } from '@cesu/db/model'
import { z } from 'zod'
import { quotaAmount, raiseSpan } from './quota-raise.ts'

const answered = z.object({
  partnerName: z.string(),
  quota: z.enum(QuotaKind),
  asked: z.int(),
  fromDay: z.string(),
  untilDay: z.string(),
  answer: z.enum(QuotaRaiseStatus).extract(['GRANTED', 'REFUSED', 'ENDED']),
  reason: z.string(),
})
type Answered = z.output<typeof answered>

/** What an administrator is written of a raise of a quota. */
export const quotaAnswered = {
  facts: answered,
  subject: ({ answer }: Answered) =>
    ({
      GRANTED: 'Votre relèvement de quota est accordé',
      REFUSED: 'Votre relèvement de quota est refusé',
      ENDED: 'Votre relèvement de quota est arrêté',
    })[answer],
  lines: (said: Answered, link: string): string[] => [
    'Bonjour,',
    {
      GRANTED: `L’Urssaf accorde à ${said.partnerName} ${quotaAmount(said.quota, said.asked)}, ${raiseSpan(said)}. La limite habituelle revient d’elle-même ensuite.`,
      REFUSED: `L’Urssaf refuse à ${said.partnerName} ${quotaAmount(said.quota, said.asked)}, ${raiseSpan(said)}. La limite habituelle reste.`,
      ENDED: `L’Urssaf arrête le relèvement accordé à ${said.partnerName} (${quotaAmount(said.quota, said.asked)}) : la limite habituelle est revenue.`,
    }[said.answer],
    `L’agent écrit : « ${said.reason} »`,
    link,
  ],
}
