import type { Declaration } from '@cesu/db/model'
import { CheaperRelief, EstimateResult } from '@cesu/domain/contributions'
import { AnomalyCode, type Assessment } from '@cesu/domain/declarations'
import { creditWithin } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import { creditRoomOf } from '../credit-room.ts'
import { errorsOf, ProblemReasonOutput } from '../problem.ts'
import { checkedHash } from './checked-hash.ts'
import type { GatheredFacts } from './declaration-facts.ts'
import type { Trying } from './titles/count-tries.ts'
import { judgedTitles, TitleVerdicts } from './titles/judged-titles.ts'

/** What is thought of a month that is not sent yet. */
export const JudgementOutput = z.object({
  /** All the reasons to refuse it; empty when it can be sent. */
  errors: z.array(ProblemReasonOutput),
  anomalies: z.array(z.object({ code: z.enum(AnomalyCode), field: z.string(), detail: z.string() })),
  /** Its tax credit is estimated within what the household's year has left; 0 once it is used up. */
  payslip: EstimateResult.extend({ funderShareCents: z.int() }).nullable(),
  /** What comes of the titles given with it; null when there are none, or no payslip. */
  titles: TitleVerdicts.nullable(),
  /** Another relief that would cost the employer less; null when there is none. */
  cheaperRelief: CheaperRelief.nullable(),
  /** Given back with what is sent, it registers these figures or nothing; null when it is refused. */
  hash: z.string().nullable(),
})

/** A judgement as it leaves; `before`: the declaration that is corrected, whose credit is that of its rank in the year. */
export async function judgementOutput(
  call: Trying,
  { refusals, anomalies, payslip, cheaperRelief }: Assessment,
  {
    gathered: { facts, pair },
    before,
  }: { gathered: GatheredFacts; before: Pick<Declaration, 'submittedAt' | 'id'> | null },
) {
  const { tx, secret } = call
  const { employerId, employeeId } = pair
  // The credit is the household's of today, as where the declaration is read; the exemption is its version's.
  const household = { ...facts.input, exemption: pair.employer.exemption }
  const titles = payslip && (await judgedTitles(call, { facts, payslip, before }))
  const share = titles?.sums.funderShareCents ?? 0
  const credited = payslip && {
    ...payslip,
    ...creditWithin(payslip, await creditRoomOf(tx, household, before), share),
  }
  const shown = anomalies.map(({ code, field, detail }) => ({ code, field, detail }))
  const hash = refusals.length > 0 || payslip === null ? null : checkedHash(secret, facts, payslip)
  return {
    employerId,
    employeeId,
    errors: errorsOf(refusals),
    anomalies: shown,
    payslip: credited,
    titles,
    cheaperRelief,
    hash,
  }
}
