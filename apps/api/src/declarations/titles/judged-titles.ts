import { listVoucherUses, type NumberedKey, showVouchers, type Tx } from '@cesu/db'
import { type Declaration, VoucherNumbering } from '@cesu/db/model'
import type { EstimateResult } from '@cesu/domain/contributions'
import type { DeclarationFacts } from '@cesu/domain/declarations'
import {
  judgeTitles,
  keptTitles,
  numberings,
  type ShownTitle,
  type TitlesInput,
  type TitleVerdict,
  titleNumber,
  titleSums,
} from '@cesu/domain/vouchers'
import { z } from 'zod'
import { errorsOf, ProblemReasonOutput } from '../../problem.ts'
import { TitleSumsOutput } from '../../titles-of.ts'
import { countingTries, type Trying } from './count-tries.ts'

/** What came, or would come, of each title that was given, in the order given; and the sums of the month with those that pay. */
export const TitleVerdicts = z.object({
  verdicts: z.array(
    z.object({
      number: z.string(),
      /** Null for a title that no issuer has registered. */
      issuerName: z.string().nullable(),
      faceValueCents: z.int().nullable(),
      /** Why it does not pay; null when it does. */
      error: ProblemReasonOutput.nullable(),
    }),
  ),
  sums: TitleSumsOutput,
})

/** What titles are judged against, beside what they say themselves. */
export interface TitleQuestion {
  readonly given: TitlesInput
  readonly paymentDay: string
  /** What they may pay together, in cents: what is left of the net to pay. */
  readonly roomCents: number
  readonly usedHere: ReadonlySet<string>
  /** True when it is being decided: nobody moves them meanwhile. */
  readonly deciding: boolean
}

/** What is thought of each title; a Problem `title.too_many_tried` for who tried too many numbers that do not exist. */
export const titleVerdicts = (
  call: Trying,
  { given: { numbers, service }, deciding, ...context }: TitleQuestion,
): Promise<TitleVerdict[]> =>
  countingTries(call, async () => {
    const shown = await showVouchers(call.tx, keysOf(numbers), deciding)
    return judgeTitles(numbers, {
      ...{ ...context, today: call.today, service: service ?? null },
      shown: new Map(shown.map((title) => [title.number, title])),
    })
  })

/** Where titles are, as far as a numbering reads their numbers; each once. */
const keysOf = (numbers: readonly string[]): NumberedKey[] =>
  [...new Set(numbers.map(titleNumber))].flatMap((number) =>
    Object.values(VoucherNumbering).flatMap((numbering) => {
      const read = numberings[numbering].read(number)
      return typeof read === 'string' ? [] : [{ numbering, code: read.code, vintage: read.vintage, number }]
    }),
  )

/** Those that pay. */
export const paying = (verdicts: readonly TitleVerdict[]): ShownTitle[] =>
  verdicts.flatMap(({ title, refusal }) => (title === null || refusal !== null ? [] : [title]))

/** Verdicts as they leave; `before`: titles that pay already. */
export const verdictsOutput = (
  verdicts: readonly TitleVerdict[],
  {
    netToPayCents,
    before = [],
  }: { netToPayCents: number; before?: readonly Pick<ShownTitle, 'faceValueCents' | 'funderShareCents'>[] },
): z.input<typeof TitleVerdicts> => ({
  verdicts: verdicts.map(({ number, title, refusal }) => ({
    number,
    issuerName: title?.issuerName ?? null,
    faceValueCents: title?.faceValueCents ?? null,
    error: refusal === null ? null : (errorsOf([refusal])[0] ?? null),
  })),
  sums: titleSums(netToPayCents, [...before, ...paying(verdicts)]),
})

/** What is thought of the titles of a month that is not sent yet: those given with it, or those that pay what it corrects; null without any. */
export async function judgedTitles(
  call: Trying,
  {
    facts: { input },
    payslip,
    before,
  }: {
    facts: DeclarationFacts
    payslip: EstimateResult
    before: Pick<Declaration, 'id'> | null
  },
): Promise<z.input<typeof TitleVerdicts> | null> {
  const netToPayCents = Math.max(0, payslip.netPaidCents - (input.depositCents ?? 0))
  const { employerId, paymentDay } = input
  if (before !== null) return correctedTitles(call.tx, { netToPayCents, paymentDay }, { employerId, id: before.id })
  if (input.titles === undefined) return null
  const { titles: given } = input
  const asked = { given, paymentDay, roomCents: netToPayCents, usedHere: new Set<string>(), deciding: false }
  return verdictsOutput(await titleVerdicts(call, asked), { netToPayCents })
}

/** What a correction leaves of the titles that pay: those past their day, then the last used, are released until what is left fits. */
async function correctedTitles(
  tx: Tx,
  month: { netToPayCents: number; paymentDay: string },
  declaration: { employerId: string; id: string },
): Promise<z.input<typeof TitleVerdicts> | null> {
  const uses = (await listVoucherUses(tx, declaration)).filter(({ releasedAt }) => releasedAt === null)
  return uses.length === 0 ? null : { verdicts: [], sums: titleSums(month.netToPayCents, keptTitles(month, uses)) }
}
