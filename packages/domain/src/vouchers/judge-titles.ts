import { type Voucher, VoucherStatus } from '@cesu/db/model'
import { type Cents, type Day, frenchDay, frenchEuros, type Refusal } from '../shared/index.ts'
import { serviceLabel } from './dated-facts.ts'
import { numberings } from './numbering.ts'
import { refuseTitle } from './title-refusals.ts'
import { voucherStatusLabels } from './voucher-life.ts'

/** Titles that can be given at once. */
export const MOST_TITLES = 100

/** A title as it shows itself to whoever holds its whole number. */
export type ShownTitle = Pick<
  Voucher,
  | 'vintage'
  | 'number'
  | 'status'
  | 'faceValueCents'
  | 'funderShareCents'
  | 'services'
  | 'usableUntil'
  | 'remittableUntil'
> & {
  readonly issuerId: string
  readonly issuerName: string
  /** Two declarations present it, and no agent has decided yet. */
  readonly frozen: boolean
}

/** What titles are judged against. */
export interface UseContext {
  /** By number; absent for one that no issuer has registered. */
  readonly shown: ReadonlyMap<string, ShownTitle>
  /** Numbers that already pay the declaration. */
  readonly usedHere: ReadonlySet<string>
  /** The day on which the pay was, or will be, paid: a title pays until its last day. */
  readonly paymentDay: Day
  /** The legal day: a title that can no longer be remitted pays nobody. */
  readonly today: Day
  /** What they pay, by nature of service; null when it was not said. */
  readonly service: number | null
  /** What is left to pay: the net to pay, less the titles that pay already. */
  readonly roomCents: Cents
}

/** What is thought of one title: it pays, or all the reasons why not. */
export type TitleVerdict =
  | { readonly number: string; readonly title: ShownTitle; readonly refusal: null }
  | { readonly number: string; readonly title: ShownTitle | null; readonly refusal: Refusal }

/** A number as it was typed, without what is no digit nor letter of one. */
export const titleNumber = (typed: string): string => typed.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase()

/**
 * Judges titles for a declared month, in the order in which they were given: those that pass take what is left to pay, a whole title each, for
 * no change is given; one that is refused leaves its place to the next (rules 1 to 5 of money-and-documents reference, §4.3).
 */
export function judgeTitles(numbers: readonly string[], context: UseContext): TitleVerdict[] {
  const seen = new Set<string>()
  let left = context.roomCents
  return numbers.map((typed, place) => {
    const number = titleNumber(typed)
    const field = `titles.numbers.${place}`
    const title = context.shown.get(number) ?? null
    const isTwice = seen.has(number)
    seen.add(number)
    if (isTwice) return { number, title, refusal: refuseTitle('title.twice', field) }
    if (context.usedHere.has(number)) return { number, title, refusal: refuseTitle('title.used_here', field) }
    if (title === null) return { number, title, refusal: refuseTitle(whyNone(number), field) }
    const refusal = titleRefusal(title, field, context)
    if (refusal !== null) return { number, title, refusal }
    if (title.faceValueCents > left) {
      return { number, title, refusal: refuseTitle('title.above_net', field, { left: frenchEuros(left) }) }
    }
    left -= title.faceValueCents
    return { number, title, refusal: null }
  })
}

/** What no numbering reads, and one finds a wrong key in. */
const whyNone = (number: string): 'title.key' | 'title.unknown' => {
  const reads = Object.values(numberings).map(({ read }) => read(number))
  return reads.every((read) => typeof read === 'string') && reads.includes('voucher.key')
    ? 'title.key'
    : 'title.unknown'
}

function titleRefusal(title: ShownTitle, field: string, { paymentDay, today, service }: UseContext): Refusal | null {
  const { status, usableUntil, remittableUntil, services, frozen } = title
  if (isUsed(status)) return refuseTitle('title.used', field)
  if (frozen) return refuseTitle('title.in_conflict', field)
  if (status !== VoucherStatus.ISSUED && status !== VoucherStatus.ASSIGNED)
    return refuseTitle('title.blocked', field, { status: voucherStatusLabels[status] })
  if (paymentDay > usableUntil) return refuseTitle('title.expired', field, { day: frenchDay(usableUntil) })
  if (today > remittableUntil) return refuseTitle('title.lapsed', field, { day: frenchDay(remittableUntil) })
  if (services.length === 0 || (service !== null && services.includes(service))) return null
  const told = { services: services.map(serviceLabel).join(', ') }
  return refuseTitle(service === null ? 'title.service_needed' : 'title.service', field, told)
}

const isUsed = (status: VoucherStatus): boolean =>
  status === VoucherStatus.USED || status === VoucherStatus.REMITTED || status === VoucherStatus.REIMBURSED

/** What titles pay of a month, in cents. */
export interface TitleSums {
  readonly netToPayCents: Cents
  readonly titlesCents: Cents
  /** What is left to pay otherwise. */
  readonly leftCents: Cents
  /** What their funders pay of them: it gives no tax credit. */
  readonly funderShareCents: Cents
}

/** The sums of a month that titles pay. */
export function titleSums(
  netToPayCents: Cents,
  titles: readonly Pick<ShownTitle, 'faceValueCents' | 'funderShareCents'>[],
): TitleSums {
  const titlesCents = titles.reduce((sum, { faceValueCents }) => sum + faceValueCents, 0)
  const funderShareCents = titles.reduce((sum, { funderShareCents: share }) => sum + share, 0)
  return { netToPayCents, titlesCents, leftCents: netToPayCents - titlesCents, funderShareCents }
}

/** A title that pays a month: `remittedAt` is when its worker remitted it, null before. */
interface TitleThatPays {
  readonly faceValueCents: Cents
  readonly usableUntil: Day
  readonly remittedAt: Date | string | null
}

/**
 * The titles that still pay a corrected month: one whose last day is before that of the payment is released, then the last used first, whole,
 * until the sum fits; one that was remitted is never released (money-and-documents reference, §4.3 (4) and §4.5). `uses`: those that pay, in
 * the order of their use.
 */
export function keptTitles<T extends TitleThatPays>(
  { netToPayCents, paymentDay }: { netToPayCents: Cents; paymentDay: Day },
  uses: readonly T[],
): T[] {
  let sum = uses.reduce((total, { faceValueCents }) => total + faceValueCents, 0)
  const released = new Set<T>()
  const isLate = ({ usableUntil }: T) => usableUntil < paymentDay
  const lastFirst = uses.toReversed()
  for (const use of [...lastFirst.filter(isLate), ...lastFirst.filter((one) => !isLate(one))]) {
    if (sum <= netToPayCents && !isLate(use)) break
    if (use.remittedAt !== null) continue
    released.add(use)
    sum -= use.faceValueCents
  }
  return uses.filter((use) => !released.has(use))
}
