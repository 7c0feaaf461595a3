import { findIssuer, findVouchers } from '@cesu/db'
import { numberings, VoucherStatus } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'

/** Titles that are asked at once. */
const MOST_NUMBERS = 200

/** States in which a title pays a declared month. */
const used: readonly VoucherStatus[] = [VoucherStatus.USED, VoucherStatus.REMITTED, VoucherStatus.REIMBURSED]

/** Where some titles of one's own are, and whether each pays a declared month. */
export const checkTitles = operation({
  name: 'vouchers.check',
  title: 'Vérifier si des titres sont utilisés',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ numbers: z.array(z.string().max(64)).min(1).max(MOST_NUMBERS) }),
  expected: { numbers: `de 1 à ${MOST_NUMBERS} numéros de titres`, 'numbers.*': 'le numéro d’un titre' },
  output: z.object({
    titles: z.array(
      z.object({
        number: z.string(),
        /** Null, as what follows, for what is no title of one's own. */
        status: z.enum(VoucherStatus).nullable(),
        isUsed: z.boolean(),
        faceValueCents: z.int().nullable(),
        usableUntil: z.string().nullable(),
        remittableUntil: z.string().nullable(),
      }),
    ),
    /** What those that are there are worth together, and those of them that are used: each number once. */
    sumCents: z.int(),
    usedCents: z.int(),
  }),
  example: { numbers: [documented.title] },
  async run({ tx, actor: { partnerId } }, { numbers }) {
    const issuer = await findIssuer(tx, partnerId)
    const keys = [...new Set(numbers)].flatMap((number) => {
      const read = issuer === null ? null : numberings[issuer.numbering].read(number)
      return read === null || typeof read === 'string' ? [] : [{ number, vintage: read.vintage }]
    })
    const found = await findVouchers(tx, partnerId, keys)
    const byNumber = new Map(found.map((title) => [title.number, title]))
    const sumOf = (titles: typeof found) => titles.reduce((sum, { faceValueCents }) => sum + faceValueCents, 0)
    const isUsed = (title: (typeof found)[number]) => used.includes(title.status)
    return {
      titles: numbers.map((number) => {
        const title = byNumber.get(number)
        return title === undefined
          ? { number, status: null, isUsed: false, faceValueCents: null, usableUntil: null, remittableUntil: null }
          : { ...title, isUsed: isUsed(title) }
      }),
      sumCents: sumOf(found),
      usedCents: sumOf(found.filter(isUsed)),
    }
  },
})
