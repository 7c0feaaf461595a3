import { MandateAct, mandateMonths } from '@cesu/domain/mandates'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import { z } from 'zod'

const NAME = 'mandats'

const Typed = z.object({ text: z.string(), acts: z.array(z.enum(MandateAct)), months: z.literal([...mandateMonths]) })

/** What the form of requests holds. */
export type Typed = z.infer<typeof Typed>

/** What partners ask as a rule: hiring and ending stay with the employer. */
const usual: Typed = { text: '', acts: ['ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP'], months: mandateMonths[0] }

/** What was typed and not sent, else an empty form; one kept by another version of the page is dropped. */
export const readTyped = (): Typed => Typed.safeParse(readDraft(NAME)).data ?? usual

/** Keeps what is typed until it is sent: a list of two hundred addresses is not pasted twice. */
export function keepTyped(typed: Typed): void {
  if (typed.text.trim() === '') dropDraft(NAME)
  else keepDraft(NAME, typed)
}
