import { findTitleRoom, listVoucherUses, type MovedVoucher, spendVouchers, type Tx } from '@cesu/db'
import type { VoucherUse } from '@cesu/db/model'
import { refuseTitle, type ShownTitle, type TitlesInput, type TitleVerdict } from '@cesu/domain/vouchers'
import type { z } from 'zod'
import type { PartnerActorKind } from '../../actor.ts'
import type { Call } from '../../call.ts'
import { recordAll } from '../../record.ts'
import { paying, type TitleVerdicts, titleVerdicts, verdictsOutput } from './judged-titles.ts'
import { openTitleCase } from './open-title-case.ts'

/** Cases that one giving opens at most: ours. */
const MOST_CASES = 3

/** Who has titles pay: the partner who declared, or the household. */
type Payer = PartnerActorKind | 'CITIZEN'

/** The titles that pay a declaration already, and what others may still pay of it, in cents. */
interface Standing {
  readonly before: readonly Pick<VoucherUse, 'number' | 'faceValueCents' | 'funderShareCents'>[]
  readonly roomCents: number
}

/** A declaration that titles pay, and the day of the payment in its version in force. */
export interface Paid {
  readonly employerId: string
  readonly period: string
  readonly id: string
  readonly reference: string
  readonly paymentDay: string
  /** Where it is known; read otherwise. */
  readonly standing?: Standing
}

async function standingOf(tx: Tx, paid: Paid): Promise<Standing> {
  const before = (await listVoucherUses(tx, paid)).filter(({ releasedAt }) => releasedAt === null)
  return { before, roomCents: (await findTitleRoom(tx, paid)) ?? 0 }
}

/**
 * Has titles pay a declaration, and tells their issuers: those that can, in one guarded statement; the others are refused one by one. A bridge,
 * for the declaration that comes with titles and for those that are given later; under the lock of the household's month.
 */
export async function payWithTitles(
  call: Call<Payer, 'write'>,
  paid: Paid,
  given: TitlesInput,
): Promise<z.input<typeof TitleVerdicts>> {
  const { tx } = call
  const { before, roomCents } = paid.standing ?? (await standingOf(tx, paid))
  const usedHere = new Set(before.map(({ number }) => number))
  const { paymentDay } = paid
  const verdicts = await titleVerdicts(call, { given, paymentDay, roomCents, usedHere, deciding: true })
  const twice = verdicts.flatMap(({ title, refusal }) =>
    refusal?.code === 'title.used' && title !== null ? [title] : [],
  )
  for (const title of twice.slice(0, MOST_CASES))
    await openTitleCase(call, { reason: 'TWO_DECLARATIONS', title, declaration: paid })
  const titles = paying(verdicts)
  const moved = titles.length === 0 ? [] : await used(call, paid, titles)
  const netToPayCents = roomCents + before.reduce((sum, { faceValueCents }) => sum + faceValueCents, 0)
  return verdictsOutput(
    verdicts.map((verdict, place) => asMoved(verdict, place, moved)),
    { netToPayCents, before },
  )
}

/** Uses them, and records each for its issuer. */
async function used(call: Call<Payer, 'write'>, paid: Paid, titles: readonly ShownTitle[]): Promise<MovedVoucher[]> {
  const { tx, now: at, newId } = call
  const uses = titles.map(({ issuerId, vintage, number }) => ({ id: newId(), issuerId, vintage, number }))
  const moved = await spendVouchers(tx, paid, { at, titles: uses })
  const of = new Map(titles.map((title) => [title.number, title]))
  await recordAll(
    call,
    moved.flatMap(({ number, voucherId, voucherVersion }) => {
      const title = of.get(number)
      if (title === undefined) return []
      const { reference, period } = paid
      const payload = { number, reference, period, cents: title.faceValueCents, voucherVersion }
      return [{ kind: 'VOUCHER_USED', subjectId: voucherId, payload, partnerId: title.issuerId } as const]
    }),
  )
  return moved
}

/** What was judged to pay, and was used or lost meanwhile, does not. */
function asMoved(verdict: TitleVerdict, place: number, moved: readonly MovedVoucher[]): TitleVerdict {
  if (verdict.refusal !== null || moved.some(({ number }) => number === verdict.number)) return verdict
  return { ...verdict, refusal: refuseTitle('title.taken_meanwhile', `titles.numbers.${place}`) }
}
